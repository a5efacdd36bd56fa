using Twin.World.Assembly;
using Xunit;

namespace Twin.World.Tests.ClosedForms;

/// <summary>G7: an import with a fixed coefficient whose supply grows at 3 % holds the loop to 3 %.</summary>
public sealed class VitaminTests
{
    private const double SupplyPerYear = 0.03;
    private const double SupplyAtStart = 50_000;

    private readonly double _stepYears;
    private readonly double _root;
    private readonly double[] _output;

    public VitaminTests()
    {
        var record = ClosedForm.Read("g7");
        _stepYears = StepClock.StepYears(record);

        // (γ + D·h)·B/h = 1: free vitamins cost nothing and have a step of buffer.
        _root = Math.Log(1 + (_stepYears / 2) - (0.1 * _stepYears)) / _stepYears;
        var steps = (int)(record.UntilMicros / record.StepMicros);
        _output = [.. new Simulation(record).OutputBySteps(["farm"], steps).Select(step => step[0] / _stepYears)];
    }

    [Fact]
    public void Growth_BeforeTheSupplyBinds_IsTheFreeRoot() =>
        Assert.InRange(Rate(20, 180) / _root, 0.995, 1.005);

    [Fact]
    public void Growth_AfterTheSupplyBinds_IsThatOfTheSupply() =>
        Assert.InRange(Rate(260, _output.Length - 1) / SupplyPerYear, 0.995, 1.005);

    [Fact]
    public void Kink_OfTheTwoRates_IsWithinOneStepOfItsDate()
    {
        // t_s solves V0·e^(g·t) = S0·e^(g_M·t), V0 being the use at the start as the first years extrapolate it.
        var atStart = _output[20] * Math.Exp(-_root * 20 * _stepYears);
        var date = Math.Log(SupplyAtStart / atStart) / (_root - SupplyPerYear);

        var before = Math.Log(_output[180]) - (_root * 180 * _stepYears);
        var after = Math.Log(_output[300]) - (SupplyPerYear * 300 * _stepYears);
        var kink = (after - before) / (_root - SupplyPerYear);

        Assert.InRange(kink, date - _stepYears, date + _stepYears);
        Assert.InRange(date, 10.57 - 0.3, 10.57 + 0.4);
    }

    private double Rate(int from, int to) => Math.Log(_output[to] / _output[from]) / ((to - from) * _stepYears);
}
