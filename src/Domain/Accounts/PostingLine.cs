namespace Twin.Domain.Accounts;

/// <summary>One line of a posting.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Quanta">Change of its balance. Unit: quanta of its good; only residual lines exceed 64 bits.</param>
public readonly record struct PostingLine(int Account, Int128 Quanta);
