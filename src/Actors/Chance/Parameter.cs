using System.Runtime.CompilerServices;

namespace Twin.Actors.Chance;

/// <summary>The checks that every distribution makes of what it is given.</summary>
internal static class Parameter
{
    public static void RequireFinite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(name, value, "must be finite");
    }

    public static void RequirePositive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "must be positive and finite");
        }
    }

    public static void RequireNotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "must be at least 0 and finite");
        }
    }
}
