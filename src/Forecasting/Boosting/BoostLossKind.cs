namespace Twin.Forecasting.Boosting;

/// <summary>The losses that trees can be grown for.</summary>
public enum BoostLossKind
{
    /// <summary>Half the squared error: the answer is a mean.</summary>
    Squared,

    /// <summary>Squared near zero, absolute far away: the answer lies between mean and median.</summary>
    PseudoHuber,

    /// <summary>Weighed absolute error: the answer is a quantile.</summary>
    Pinball,
}
