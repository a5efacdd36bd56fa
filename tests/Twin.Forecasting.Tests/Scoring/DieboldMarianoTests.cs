using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class DieboldMarianoTests
{
    // Differences 1, 2, 3, 4 at horizon 2: √(3/8) · 2.5 / √0.46875, as in the tests of the Australian Bureau of
    // Meteorology's package "scores" and by hand from Harvey, Leybourne and Newbold.
    [Fact]
    public void Statistic_OfFourDifferences_IsThePublishedOne() =>
        Assert.Equal(
            Math.Sqrt(3.0 / 8) * 2.5 / Math.Sqrt(0.46875), DieboldMariano.StatisticOf([1, 2, 3, 4], 2)!.Value, 1e-12);

    // One step: the ordinary t of the mean, because (n − 1)/n turns the variance over n into that over n − 1.
    [Fact]
    public void Test_OneStepAhead_IsStudentsT()
    {
        double[] first = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
        double[] second = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5];
        double[] differences = [.. first.Zip(second, (a, b) => a - b)];
        double mean = differences.Average();
        double deviation = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / 11);

        DieboldMariano test = DieboldMariano.Of(first, second, 1)!.Value;

        Assert.Equal(mean / (deviation / Math.Sqrt(12)), test.Statistic, 1e-12);
        Assert.Equal(12, test.Origins);
        Assert.InRange(test.PValue, 0.7, 0.8);
    }

    [Fact]
    public void Test_OfElevenOrigins_HasNotEnoughData() =>
        Assert.Null(DieboldMariano.Of(new double[11], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1));

    [Fact]
    public void Test_OfEqualLosses_HasNothingToTell() =>
        Assert.Null(DieboldMariano.Of(new double[20], new double[20], 1));

    [Fact]
    public void Test_WhereLagsCancelTheVariance_FallsBackOnBartlett()
    {
        double[] swings = [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 1.0 : -0.9)];

        DieboldMariano test = DieboldMariano.Of(swings, new double[20], 2)!.Value;

        Assert.True(double.IsFinite(test.Statistic));
        Assert.InRange(test.PValue, 0, 1);
    }

    [Fact]
    public void Test_OfOverlappingHorizonsWithoutDifference_RejectsAboutAtItsLevel()
    {
        const int Runs = 2000;
        int rejected = 0;
        for (int run = 0; run < Runs; run++)
        {
            Noise noise = new(Noise.KeyOf(9, "dm"), run);
            double[] shocks = new double[43];
            for (int i = 0; i < shocks.Length; i++) shocks[i] = noise.Normal();
            double[] sums = [.. Enumerable.Range(0, 40).Select(i => shocks[i] + shocks[i + 1] + shocks[i + 2])];
            if (DieboldMariano.Of(sums, new double[40], 3) is { PValue: < 0.05 }) rejected++;
        }

        // Harvey, Leybourne and Newbold report sizes of 5 to 10 % for such samples; uncorrected ones reach 15 %.
        Assert.InRange(rejected / (double)Runs, 0.03, 0.12);
    }

    [Fact]
    public void SkillInterval_OfLossesInProportion_IsAPoint()
    {
        double[] basis = [1, 3, 2, 5, 4, 6];
        double[] model = [.. basis.Select(b => 0.75 * b)];

        SkillInterval skill = SkillInterval.OfSeries(model, basis, 2, 0.9, 1);

        Assert.Equal(0.25, skill.Skill, 1e-12);
        Assert.Equal(0.25, skill.Low, 1e-12);
        Assert.Equal(0.25, skill.High, 1e-12);
    }

    [Fact]
    public void SkillInterval_OfIndependentLosses_CoversTheTruth()
    {
        int covered = 0;
        for (int run = 0; run < 200; run++)
        {
            Noise noise = new(Noise.KeyOf(21, "skill"), run);
            double[] model = new double[60];
            double[] basis = new double[60];
            for (int i = 0; i < 60; i++) (model[i], basis[i]) = (0.8 * noise.Uniform(), noise.Uniform());
            SkillInterval skill = SkillInterval.OfSeries(model, basis, 1, 0.9, (ulong)run);
            if (skill.Low <= 0.2 && skill.High >= 0.2) covered++;
        }

        // 180 expected, four deviations of 4.2.
        Assert.InRange(covered, 163, 197);
    }

    [Fact]
    public void SkillInterval_OfMembersAlikeInside_IsWiderThanThatOfCases()
    {
        Noise noise = new(Noise.KeyOf(4, "members"), 0);
        double[] model = new double[100];
        double[] basis = [.. Enumerable.Repeat(1.0, 100)];
        int[] members = [.. Enumerable.Range(0, 100).Select(i => i / 10)];
        for (int m = 0; m < 10; m++) model.AsSpan(m * 10, 10).Fill(noise.Uniform());

        SkillInterval byMember = SkillInterval.OfMembers(model, basis, members, 0.9, 2);
        SkillInterval byCase = SkillInterval.OfSeries(model, basis, 1, 0.9, 2);

        Assert.Equal(byCase.Skill, byMember.Skill, 1e-12);
        // √10 in theory.
        Assert.InRange((byMember.High - byMember.Low) / (byCase.High - byCase.Low), 2.2, 4.2);
    }
}
