namespace Twin.Domain.Accounts;

/// <summary>The two ways in which balances change.</summary>
public enum PostingKind : byte
{
    /// <summary>Goods change hands; nothing becomes anything else.</summary>
    Transfer,

    /// <summary>A process debits inputs and credits outputs, scrap and waste.</summary>
    Transformation,
}
