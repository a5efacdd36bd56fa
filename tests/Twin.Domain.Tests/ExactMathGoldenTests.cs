using Xunit;

namespace Twin.Domain.Tests;

/// <summary>Exact bit patterns: a processor or compiler that answers otherwise makes runs part ways.</summary>
public sealed class ExactMathGoldenTests
{
    [Theory]
    [InlineData("log", 1E-310, 0.0, 0xC0864E69394D9508UL)]
    [InlineData("log", 0.1, 0.0, 0xC0026BB1BBB55515UL)]
    [InlineData("log", 0.7, 0.0, 0xBFD6D3C324E13F50UL)]
    [InlineData("log", 1.0000001, 0.0, 0x3E7AD7F2847B6492UL)]
    [InlineData("log", 3.0, 0.0, 0x3FF193EA7AAD030BUL)]
    [InlineData("log", 10000000000.0, 0.0, 0x4037069E2AA2AA5BUL)]
    [InlineData("log", 1E+300, 0.0, 0x4085963447F87FB5UL)]
    [InlineData("exp", -740.0, 0.0, 0x0000000000000055UL)]
    [InlineData("exp", -1.0, 0.0, 0x3FD78B56362CEF38UL)]
    [InlineData("exp", -1E-10, 0.0, 0x3FEFFFFFFFF24190UL)]
    [InlineData("exp", 0.3, 0.0, 0x3FF599058C8C1A96UL)]
    [InlineData("exp", 1.0, 0.0, 0x4005BF0A8B145769UL)]
    [InlineData("exp", 100.0, 0.0, 0x48F3494A9B171BF5UL)]
    [InlineData("exp", 709.5, 0.0, 0x7FE81E9B4B52D0C9UL)]
    [InlineData("expm1", -0.5, 0.0, 0xBFD92E9A0720D3ECUL)]
    [InlineData("expm1", 1E-12, 0.0, 0x3D719799812DF3BDUL)]
    [InlineData("expm1", 0.01, 0.0, 0x3F84952E9791133FUL)]
    [InlineData("expm1", 0.2, 0.0, 0x3FCC56ECF2C56468UL)]
    [InlineData("expm1", 1.0, 0.0, 0x3FFB7E151628AED3UL)]
    [InlineData("expm1", 50.0, 0.0, 0x44719103E4080B45UL)]
    [InlineData("log1p", -0.5, 0.0, 0xBFE62E42FEFA39EFUL)]
    [InlineData("log1p", 1E-12, 0.0, 0x3D719799812DE065UL)]
    [InlineData("log1p", 0.01, 0.0, 0x3F8460D6CCCA3677UL)]
    [InlineData("log1p", 0.2, 0.0, 0x3FC7565011E49677UL)]
    [InlineData("log1p", 1.0, 0.0, 0x3FE62E42FEFA39EFUL)]
    [InlineData("log1p", 50.0, 0.0, 0x400F7460FF5100FFUL)]
    [InlineData("sin", 0.1, 0.0, 0x3FB98EAECB8BCB2CUL)]
    [InlineData("cos", 0.1, 0.0, 0x3FEFD712F9A817C1UL)]
    [InlineData("sin", 1.0, 0.0, 0x3FEAED548F090CEEUL)]
    [InlineData("cos", 1.0, 0.0, 0x3FE14A280FB5068CUL)]
    [InlineData("sin", 3.0, 0.0, 0x3FC210386DB6D55BUL)]
    [InlineData("cos", 3.0, 0.0, 0xBFEFAE04BE85E5D2UL)]
    [InlineData("sin", 3.141592653589793, 0.0, 0x3CA1A62633145C07UL)]
    [InlineData("cos", 3.141592653589793, 0.0, 0xBFF0000000000000UL)]
    [InlineData("sin", 1000000.0, 0.0, 0xBFD6664B2568D867UL)]
    [InlineData("cos", 1000000.0, 0.0, 0x3FEDF9DF9906D32CUL)]
    [InlineData("sin", 1E+22, 0.0, 0xBFEB453AB76BF397UL)]
    [InlineData("cos", 1E+22, 0.0, 0x3FE0BE2CEF01C8F4UL)]
    [InlineData("sin", 1.7E+308, 0.0, 0xBFE30C567D277075UL)]
    [InlineData("cos", 1.7E+308, 0.0, 0x3FE9B6913F41BDE3UL)]
    [InlineData("pow", 1.1941466, 4.0, 0x4000447A48CC9108UL)]
    [InlineData("pow", 0.1, 0.1, 0x3FE96B230BCDC434UL)]
    [InlineData("pow", 2.0, 0.5, 0x3FF6A09E667F3BCDUL)]
    [InlineData("pow", 1.0001, 50000.0, 0x40628C08B51C6FC5UL)]
    [InlineData("pow", 3.7, -200.3, 0x284E74EB0A8A38EFUL)]
    [InlineData("pow", -2.5, 7.0, 0xC08312D000000000UL)]
    [InlineData("pow", 1E-05, 60.9, 0x00B634CE0A021A90UL)]
    [InlineData("lf", 5.0, 0.0, 0x401326643C4479C9UL)]
    [InlineData("lf", 50.0, 0.0, 0x40628F49DDEB1F31UL)]
    [InlineData("lf", 1000000000000.0, 0.0, 0x42B838848DBA2748UL)]
    public void Function_GoldenArgument_GivesTheSameBitsEverywhere(string function, double x, double y, ulong bits)
    {
        double result = function switch
        {
            "log" => ExactMath.Log(x),
            "exp" => ExactMath.Exp(x),
            "expm1" => ExactMath.Expm1(x),
            "log1p" => ExactMath.Log1P(x),
            "sin" => ExactMath.Sin(x),
            "cos" => ExactMath.Cos(x),
            "pow" => ExactMath.Pow(x, y),
            "lf" => ExactMath.LogFactorial((long)x),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "unknown function"),
        };

        Assert.Equal(bits, BitConverter.DoubleToUInt64Bits(result));
    }
}
