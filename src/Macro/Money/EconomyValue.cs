namespace Twin.Macro.Money;

/// <summary>One number of an economy by name: for files of calibration, commands, priors and tables.</summary>
/// <param name="Key">The property's name in lower camel case, such as <c>automationHazard</c>.</param>
/// <param name="Symbol">As docs/model.md writes it, in plain letters: <c>hb</c>.</param>
/// <param name="Unit">Unit; 1 for a pure number.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">Gives a setting with another value.</param>
/// <param name="IsOfAbroad">Whether it belongs to the rest of the world: to set it opens the economy.</param>
public sealed record EconomyValue(
    string Key,
    string Symbol,
    string Unit,
    Func<EconomySetting, double> Get,
    Func<EconomySetting, double, EconomySetting> With,
    bool IsOfAbroad = false);
