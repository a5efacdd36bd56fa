using Twin.World.Measuring;
using static Twin.Telemetry.Instruments.InstrumentKind;

namespace Twin.Telemetry.Instruments;

public static partial class InstrumentTable
{
    private const string Scoreboard = "the scoreboard of the run";
    private const string Forecast = "at the end of a run that is long enough to forecast";
    private const string Observed = "the newest observation of the run";

    private static IEnumerable<Instrument> Loop()
    {
        yield return Measured(
            MeasureKind.Growth, "twin.loop.growth", Gauge, "1", [],
            "Log growth of capital at dual prices over the trailing simulated year", Observed,
            "a year has passed and there is a balanced path");
        yield return Measured(
            MeasureKind.BalancedGrowth, "twin.loop.growth.balanced", Gauge, "1", [],
            "Log growth of the balanced path in a year, at the world's own step", "growth theory",
            "there is a balanced path");
        yield return Measured(
            MeasureKind.DoublingTime, "twin.loop.doubling.time", Gauge, "s", [Tags.LoopScope],
            "Simulated time to double at the growth of the trailing year", "twin.loop.growth", "the loop grows");
        yield return Measured(
            MeasureKind.Bottleneck, "twin.loop.bottleneck", Gauge, "1", [Tags.Parameter],
            "Elasticity: percent of growth per percent of a value of the world file, the ten greatest",
            "growth theory", "there is a balanced path");
        yield return Measured(
            MeasureKind.Slack, "twin.loop.slack", Gauge, "1", [Tags.Line],
            "How far an equipment line stands above the planner's ray; 0 holds the loop back", Observed,
            "the world is planned on the ray");
        yield return Measured(
            MeasureKind.Closure, "twin.loop.closure", Gauge, "1", [Tags.LoopScope],
            "Share made inside the loop over the trailing year: value, mass, energy, information, parts", Observed,
            "the ratio exists");
        yield return Measured(
            MeasureKind.LayerClosure, "twin.loop.layer.closure", Gauge, "1", [Tags.LoopLayer],
            "Share of what a layer takes in that the loop makes", Observed, "the ratio exists");
        yield return Measured(
            MeasureKind.SelfSufficiency, "twin.loop.self_sufficiency", Gauge, "1", [],
            "Own share of the energy used in the worst week of the trailing year", Observed, Always);
        yield return Measured(
            MeasureKind.ImportMass, "twin.loop.import.mass", Counter, "kg", [Tags.Material],
            "Mass brought in from outside since it was first watched", "events of the market",
            "the world has a market and the good has mass");
        yield return Measured(
            MeasureKind.Series, "twin.series", Gauge, "", [Tags.Series, Tags.SeriesUnit],
            "Any series of the run by the name under which it is stored, in the unit of the attribute", Observed,
            Always);
    }

    private static IEnumerable<Instrument> Economy()
    {
        const string theory = "growth theory", made = "the loop makes the good";
        yield return Measured(
            MeasureKind.PriceInMoney, "twin.good.price", Gauge, "", [Tags.Good],
            "Replacement price of a unit of a good, in the world's money", theory, made);
        yield return Measured(
            MeasureKind.PriceInEnergy, "twin.good.price.energy", Gauge, "J", [Tags.Good],
            "The loop's own energy of the same price", theory, "the loop makes the good and energy");
        yield return Measured(
            MeasureKind.EmbodiedEnergy, "twin.good.energy", Gauge, "J", [Tags.Good],
            "Primary energy embodied in a unit of a good, wear of equipment replaced", theory, made);
        yield return Series(
            "twin.economy.growth", [Tags.Basis], "Log growth in a year: of output, money, services");
        yield return Series(
            "twin.economy.price", [Tags.Basis],
            "Price by that of the opening: of consumption, of machine goods, of labour");
        yield return Series("twin.economy.inflation", [], "Log growth of the price level in a year");
        yield return Series("twin.economy.rate", [], "Interest in a year");
        yield return Series("twin.economy.debt", [], "Debt by yearly output");
        yield return Series("twin.economy.labour.share", [], "Share of labour in income");
        yield return Series("twin.economy.machine.share", [], "Share of machines in services");
        yield return Series("twin.economy.unemployment", [], "Share of the labour force out of work");
        yield return Series(
            "twin.economy.work_optional", [], "Income without work per person by median earnings");
        yield return Series(
            "twin.economy.valid", [], "1 where the economy is inside the range of its equations, else 0");
    }

    private static Instrument Series(string name, string[] attributes, string meaning) => Told(
        name, Gauge, "1", attributes, meaning, "series of the economy, by the quarter", "the world has an economy");

    private static IEnumerable<Instrument> Decisions()
    {
        yield return Told(
            "twin.decision.regime", Gauge, "", [Tags.Axis, Tags.Regime],
            "1 for the regime that holds on an axis (headline, price, loop), 0 for the others",
            "evidence in the run's folder", "twin decide has judged the run");
        yield return Told(
            "twin.forecast.growth", Gauge, "1", [Tags.Share],
            "Forecast of the log growth of output over the next four quarters", "the run's own forecaster",
            Forecast);
        yield return Told(
            "twin.forecast.skill", Gauge, "1", [Tags.Method],
            "1 less the CRPS at the run's past origins by that of drift; above 0 is better", Scoreboard,
            Forecast);
        yield return Told(
            "twin.forecast.coverage", Gauge, "1", [Tags.Method, Tags.Share],
            "Share of outcomes inside the interval of that probability", Scoreboard, Forecast);
        yield return Absent(
            "twin.model.residual", Gauge, "1", ["signal"], "(measured − predicted) by scale",
            "never yet: nothing is mirrored");
        yield return Absent(
            "twin.telemetry.age", Histogram, "s", [Tags.Site], "Age of a reading when the twin applies it",
            "never yet: nothing is mirrored");
    }

    private static IEnumerable<Instrument> Itself()
    {
        const string clock = "the run's clock";
        yield return Told(
            "twin.sim.clock", Gauge, "s", [], "Simulated Unix time", clock, Always);
        yield return Told(
            "twin.sim.elapsed", Counter, "s", [], "Simulated time since the run began", clock, Always);
        yield return Told(
            "twin.sim.speed", Gauge, "1", [], "Simulated seconds per wall second since the reading before", clock,
            "from the second reading on, live");
        yield return Told(
            "twin.sim.step.duration", Histogram, "s", [], "Wall time of one step", clock, "live") with
        {
            Bounds = [1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1],
        };
        yield return Measured(
            MeasureKind.Events, "twin.sim.events", Counter, "{event}", [Tags.EventKind],
            "Events by kind of actor since they were first watched", "the observer of the shard", Always);
        yield return Told(
            "twin.command.duration", Histogram, "s", [Tags.CommandKind, Tags.CommandOutcome],
            "Wall time from command to acknowledgement", "the server", "a command was given") with
        {
            Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        };
        yield return Told(
            "twin.journal.lag", Gauge, "s", [],
            "Wall time since a reading last found everything that was journalled on the device",
            "the store of the run", "the run is stored and shown");
        yield return Told(
            "twin.remote_write.sent", Counter, "{sample}", [], "Samples that a Prometheus took", "remote write",
            "remote write is on");
        yield return Told(
            "twin.remote_write.dropped", Counter, "{sample}", [Tags.Reason],
            "Samples given up: the queue was full, or the server refused them", "remote write", "remote write is on");
    }
}
