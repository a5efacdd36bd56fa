using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Explaining;

/// <summary>What holds of every chain, whatever it explains.</summary>
public sealed class ChainTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(1)]
    [InlineData(3)]
    public void Chain_OfEverySubject_NamesEventsThatWereAndNeverGoesForward(double years)
    {
        var at = (long)(years * StepClock.YearMicros);
        var witness = Witness(RichWorld.Record, at);

        foreach (var subject in Subjects(RichWorld.Record))
        {
            var explained = Explained(RichWorld.Record, subject, at);

            var last = long.MaxValue;
            foreach (var link in explained.Chain.Where(link => link.Event is not null))
            {
                Assert.True(witness.Saw(link.Event!.Value, link.AtMicros, link.Actor), $"{subject}: {link}");
                Assert.True(link.Event <= last, $"{subject}: {link} comes after {last}");
                last = link.Event.Value;
            }

            Assert.True(explained.Root.Event is null || explained.Root.Event <= last, $"{subject}: {explained.Root}");
            Assert.True(explained.Chain.Count <= CauseLinksMax + 1, $"{subject}: {explained.Chain.Count} links");
        }
    }

    [Fact]
    public void Explanation_FromASnapshot_IsTheSameAsFromTheBeginning()
    {
        var at = 2 * StepClock.YearMicros;
        var snapshot = new Simulation(RichWorld.Record);
        snapshot.To(at - (Explainer.StepsWanted(RichWorld.Record) * RichWorld.StepMicros));

        foreach (var subject in Subjects(RichWorld.Record))
        {
            var run = new WorldRun(WorldAssembly.Assemble(RichWorld.Record, Simulation.Build));
            run.Restore(snapshot.Run.Snapshot(), acceptBuild: false);

            var late = Explainer.Of(run, subject, at, () => false)!;

            var whole = Explained(RichWorld.Record, subject, at);
            Assert.Equal(Text(whole), Text(late));
        }
    }

    [Fact]
    public void Explanation_ThatIsStopped_IsNone()
    {
        var run = new WorldRun(WorldAssembly.Assemble(RichWorld.Record, Simulation.Build));

        Assert.Null(Explainer.Of(run, new Subject(SubjectKind.Good, "metal"), StepClock.YearMicros, () => true));
    }

    [Fact]
    public void Subject_ByAnActorsName_IsFound()
    {
        var world = WorldAssembly.Assemble(RichWorld.Record, Simulation.Build);

        Assert.Equal(new Subject(SubjectKind.Plant, "smelter"), Subject.Find(world, "plant/smelter"));
        Assert.Equal(new Subject(SubjectKind.Equipment, "smelter/metal"), Subject.Find(world, "smelter/metal"));
        Assert.Null(Subject.Find(world, "smleter"));
    }

    private const int CauseLinksMax = 32;

    private static string Text(Explanation e) => string.Join(
        "\n", e.Chain.Select(link => $"{link.Event} {link.AtMicros} {link.Actor} {link.What}")
            .Append(e.Root.ToString()).Concat(e.State.Select(figure => figure.ToString())));

    private static IReadOnlyList<Subject> Subjects(WorldRecord world) =>
        Subject.Of(WorldAssembly.Assemble(world, Simulation.Build));

    private static Explanation Explained(WorldRecord world, Subject subject, long at) =>
        Explainer.Of(new WorldRun(WorldAssembly.Assemble(world, Simulation.Build)), subject, at, () => false)!;

    private static EventWitness Witness(WorldRecord world, long at)
    {
        var simulation = new Simulation(world);
        var witness = new EventWitness(simulation.Shard);
        simulation.Shard.Observer = witness;
        simulation.To(at);
        return witness;
    }
}
