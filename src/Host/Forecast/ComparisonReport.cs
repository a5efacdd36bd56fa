namespace Twin.Host.Forecast;

/// <summary>How a method did beside the first one named, on the same series.</summary>
/// <param name="Method">The first one's name.</param>
/// <param name="OwaRatio">OWA over the first one's.</param>
/// <param name="OwaRatioUpper90">Upper bound of the ratio at 90 %, by paired bootstrap over series.</param>
/// <param name="MsisRatio">MSIS over the first one's.</param>
/// <param name="MsisRatioUpper90">Upper bound of the ratio at 90 %.</param>
internal sealed record ComparisonReport(
    string Method, double? OwaRatio, double? OwaRatioUpper90, double? MsisRatio, double? MsisRatioUpper90);
