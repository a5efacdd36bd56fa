using Twin.Macro.Closure;

namespace Twin.Macro.Finance;

/// <summary>Money lent and paid back in equal yearly payments, each at the end of its year.</summary>
/// <remarks>Model: service = principal·r/(1 − (1 + r)^(−n)). Source: docs/model.md, any text of finance.</remarks>
/// <param name="Principal">What is lent. Unit: money. Range: at least 0.</param>
/// <param name="InterestPerYear">r, over one year. Range: at least 0.</param>
/// <param name="Years">n. Unit: yr. Range: at least 1.</param>
public readonly record struct Loan(double Principal, double InterestPerYear, int Years)
{
    /// <summary>Interest and repayment of one year. Unit: money/yr.</summary>
    public double Service => Principal * ComputePrices.Annuity(InterestPerYear, Years);

    /// <summary>What is paid in a year of the loan.</summary>
    /// <param name="year">Year since it was taken, from 0.</param>
    /// <returns>Unit: money; 0 before and after its term.</returns>
    public double ServiceIn(int year) => year >= 0 && year < Years ? Service : 0;

    /// <summary>What is still owed at the end of a year.</summary>
    /// <param name="year">Year since it was taken, from 0.</param>
    /// <returns>Unit: money; 0 at the end of the last year.</returns>
    public double OwedAfter(int year)
    {
        if (year < 0) return Principal;
        double owed = Principal, service = Service;
        for (int i = 0; i <= year && i < Years; i++) owed = (owed * (1 + InterestPerYear)) - service;
        return year >= Years - 1 ? 0 : owed;
    }
}
