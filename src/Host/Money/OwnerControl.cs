namespace Twin.Host.Money;

/// <summary>Who decides, at another level, over what an owner holds.</summary>
/// <param name="Owner">The owner as the file of holdings names it.</param>
/// <param name="Level">country or ai-system.</param>
/// <param name="Holder">Who decides there.</param>
/// <param name="Share">Over which part of it. Range: [0, 1].</param>
/// <param name="Deviation">Standard deviation of that part.</param>
internal sealed record OwnerControl(string Owner, string Level, string Holder, double Share, double Deviation);
