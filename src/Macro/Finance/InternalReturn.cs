namespace Twin.Macro.Finance;

/// <summary>The rate at which payments in and out are worth nothing together.</summary>
/// <remarks>
/// Payments that change sign more than once may have several such rates, none of which says anything: then there is
/// none here. Looked for between −0.9 and 10 a year in steps of 2 % of 1 + rate, then by bisection.
/// Source: J. Hirshleifer, J. Political Econ. 66(4), 1958, on several roots.
/// </remarks>
public static class InternalReturn
{
    private const double Least = .1, Most = 11, Step = 1.02;
    private const int Halvings = 100;

    /// <summary>Finds it.</summary>
    /// <param name="flows">Payments at the end of years 0, 1 and so on; below 0 is paid in.</param>
    /// <returns>The only rate over one year at which they are worth 0; null where there is none or several.</returns>
    public static double? Of(ReadOnlySpan<double> flows)
    {
        double? found = null;
        double low = Least, worth = WorthOf(flows, low - 1);
        while (low < Most)
        {
            double high = low * Step, next = WorthOf(flows, high - 1);
            if (worth > 0 != next > 0)
            {
                if (found is not null) return null;
                found = Root(flows, low, high, worth > 0) - 1;
            }

            (low, worth) = (high, next);
        }

        return found;
    }

    /// <summary>Present worth of payments.</summary>
    /// <param name="flows">Payments at the end of years 0, 1 and so on.</param>
    /// <param name="rate">Over one year. Range: above −1.</param>
    public static double WorthOf(ReadOnlySpan<double> flows, double rate)
    {
        double worth = 0;
        for (int i = flows.Length - 1; i >= 0; i--) worth = (worth / (1 + rate)) + flows[i];
        return worth;
    }

    private static double Root(ReadOnlySpan<double> flows, double low, double high, bool isPositiveAtLow)
    {
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (WorthOf(flows, middle - 1) > 0 == isPositiveAtLow) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
