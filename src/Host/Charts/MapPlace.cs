namespace Twin.Host.Charts;

/// <summary>A place of a floor map.</summary>
/// <param name="Name">What is written beside it.</param>
/// <param name="X">East of the corner. Unit: m.</param>
/// <param name="Y">North of the corner. Unit: m.</param>
/// <param name="All">Area of its circle, in any unit; not below zero.</param>
/// <param name="Part">Area of the circle within, in the same unit.</param>
/// <param name="Tip">What it holds, in words.</param>
internal sealed record MapPlace(string Name, double X, double Y, double All, double Part, string Tip);
