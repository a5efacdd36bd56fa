namespace Twin.World.Joining;

/// <summary>A number that an economy has, as files and commands name it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Symbol">Its symbol in docs/model.md, in plain letters.</param>
/// <param name="Unit">Its unit in a world file; 1 for a pure number, amounts of money in T$.</param>
/// <param name="IsOfAbroad">Whether only an open economy has it.</param>
/// <param name="IsOfVariant">Whether the stabilised equations decide about it.</param>
/// <param name="IsChoice">Whether it is a policy or a scenario: its range says what may be chosen, not what may be
/// true.</param>
public sealed record EconomyNumber(
    string Key, string Symbol, string Unit, bool IsOfAbroad, bool IsOfVariant, bool IsChoice);
