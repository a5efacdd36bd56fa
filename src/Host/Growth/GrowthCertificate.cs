namespace Twin.Host.Growth;

/// <summary>Collatz–Wielandt bounds of the spectral radius at the root in continuous time.</summary>
/// <param name="RadiusLower">The radius is not below this.</param>
/// <param name="RadiusUpper">The radius is not above this.</param>
/// <param name="Iterations">Steps of the search.</param>
internal sealed record GrowthCertificate(double RadiusLower, double RadiusUpper, int Iterations);
