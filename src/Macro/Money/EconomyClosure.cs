namespace Twin.Macro.Money;

/// <summary>A choice of what nobody knows of an economy: how tasks substitute, what wages follow, what budgets grow
/// with.</summary>
/// <param name="Substitution">σ between tasks. Range: as <see cref="EconomyParameters.TaskSubstitution"/>.</param>
/// <param name="Wages">What wages follow.</param>
/// <param name="Fiscal">What budgets grow with.</param>
public readonly record struct EconomyClosure(double Substitution, WageRule Wages, FiscalRule Fiscal)
{
    /// <summary>Key of the number that a choice sets, which then is not drawn.</summary>
    public const string SubstitutionKey = "taskSubstitution";

    private static readonly double[] _substitutions = [0.5, 0.8, 1.2];
    private static readonly WageRule[] _wages = [WageRule.Expectations, WageRule.Indexed];
    private static readonly FiscalRule[] _fiscal = [FiscalRule.Share, FiscalRule.Lag, FiscalRule.AllLag];

    /// <summary>Every choice: three of σ, two of wages, three of budgets; the reference first.</summary>
    public static IReadOnlyList<EconomyClosure> All { get; } =
    [
        .. from sigma in _substitutions
           from wages in _wages
           from fiscal in _fiscal
           select new EconomyClosure(sigma, wages, fiscal),
    ];

    /// <summary>The choice that an economy has made.</summary>
    /// <param name="parameters">Its behaviour.</param>
    public static EconomyClosure Of(EconomyParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var fiscal = _fiscal.Where(rule => rule.Of(parameters) == parameters).DefaultIfEmpty(FiscalRule.Lag).First();
        return new EconomyClosure(parameters.TaskSubstitution, parameters.Wages, fiscal);
    }

    /// <summary>The same economy under this choice.</summary>
    /// <param name="setting">The economy.</param>
    public EconomySetting Of(EconomySetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting with
        {
            Parameters = Fiscal.Of(setting.Parameters) with { TaskSubstitution = Substitution, Wages = Wages },
        };
    }
}
