using Twin.Domain;
using Twin.World.Forking;

namespace Twin.Host.Runs;

/// <summary>Why a run cannot go on as a changed world, said to a user.</summary>
internal static class ChangeErrors
{
    private const string OtherShape = "TW0101", OpeningValue = "TW0102", OtherCount = "TW0104";

    private const string HoldingValues = "values that hold all along, such as prices, limits, coefficients, policies";
    private const string FromTheStart = "run the changed world from its start: twin run WORLD --set …";

    /// <summary>Most values that an error names.</summary>
    private const int WhereMax = 3;

    /// <summary>The error of a refusal.</summary>
    /// <param name="refusal">What stands against the change.</param>
    public static InputError Refused(ForkRefusal refusal) => refusal.Kind switch
    {
        ForkRefusalKind.OpeningValue => new InputError
        {
            Code = OpeningValue,
            File = "--set",
            What = "a fork cannot change what a run began with",
            Where = string.Join(", ", refusal.Where.Take(WhereMax)),
            Expected = HoldingValues,
            Fix = FromTheStart,
        },
        ForkRefusalKind.OtherCount => new InputError
        {
            Code = OtherCount,
            File = "--set",
            What = "a fork cannot change how a fleet is counted",
            Where = string.Join(", ", refusal.Where.Take(WhereMax)),
            Expected = "each fleet one by one or in cohorts, as in the parent: its robots' places, charges, orders and "
                + "clocks have no place in a cohort, nor can they be made up from one",
            Fix = FromTheStart,
        },
        _ => new InputError
        {
            Code = OtherShape,
            File = "--set",
            What = "a fork cannot add or remove sites, lines, robots or lead steps",
            Expected = HoldingValues,
            Fix = FromTheStart,
        },
    };
}
