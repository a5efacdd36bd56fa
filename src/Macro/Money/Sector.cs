namespace Twin.Macro.Money;

/// <summary>Who pays and is paid: the columns of the flow matrix, in its order.</summary>
public enum Sector
{
    /// <summary>Households.</summary>
    Households,

    /// <summary>Firms of the human economy.</summary>
    Firms,

    /// <summary>The machine loop.</summary>
    Loop,

    /// <summary>Government.</summary>
    Government,

    /// <summary>Central bank.</summary>
    CentralBank,

    /// <summary>Banks.</summary>
    Banks,

    /// <summary>Rest of the world.</summary>
    Abroad,
}
