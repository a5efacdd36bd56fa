namespace Twin.Macro.Growth;

/// <summary>How a loop and its outside market are linked: what it buys and what it sells to pay.</summary>
/// <remarks>Immutable; may be shared between threads. Goods are indices of the technology it is used with.</remarks>
public sealed class Trade
{
    /// <summary>Checks and keeps the entries.</summary>
    /// <param name="imports">What is bought.</param>
    /// <param name="inputs">Entries of m.</param>
    /// <param name="equipment">Entries of mB.</param>
    /// <param name="exports">The export basket e with its prices.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index, amount, price or lead is out of range.</exception>
    public Trade(
        IReadOnlyList<Import> imports,
        IReadOnlyList<ImportedInput> inputs,
        IReadOnlyList<ImportedEquipment> equipment,
        IReadOnlyList<Export> exports)
    {
        Imports = [.. imports];
        Inputs = [.. inputs];
        Equipment = [.. equipment];
        Exports = [.. exports];
        foreach (Import import in Imports) Check(import.Price, $"price of {import.Name}");
        foreach (ImportedInput entry in Inputs) CheckEntry(entry.Import, entry.Amount, entry.LeadYears);
        foreach (ImportedEquipment entry in Equipment) CheckEntry(entry.Import, entry.StockYears, entry.BuildYears);
        foreach (Export export in Exports)
        {
            Check(export.Quantity, "export quantity");
            Check(export.Price, "export price");
            BasketValue += export.Quantity * export.Price;
        }
    }

    /// <summary>What is bought.</summary>
    public IReadOnlyList<Import> Imports { get; }

    /// <summary>Entries of m.</summary>
    public IReadOnlyList<ImportedInput> Inputs { get; }

    /// <summary>Entries of mB.</summary>
    public IReadOnlyList<ImportedEquipment> Equipment { get; }

    /// <summary>The export basket.</summary>
    public IReadOnlyList<Export> Exports { get; }

    /// <summary>p_e·e: money that one basket brings.</summary>
    public double BasketValue { get; }

    /// <summary>Adds to a technology the exports that pay for its imports.</summary>
    /// <param name="technology">The technology with its imports taken as free.</param>
    /// <returns>
    /// The technology whose matrix is M̃ = M + e·[p·(m∘f(L) + r·mB∘f(T))]/(p_e·e): each imported unit becomes the goods
    /// of the basket that pay for it, at the same lead and wear.
    /// </returns>
    /// <exception cref="InvalidOperationException">The basket brings no money.</exception>
    /// <remarks>Source: docs/model.md</remarks>
    public Technology PayingForImports(Technology technology)
    {
        if (!(BasketValue > 0)) throw new InvalidOperationException("the export basket brings no money");
        List<CurrentInput> inputs = [.. technology.Inputs];
        List<Equipment> equipment = [.. technology.Equipment];
        foreach (Export export in Exports)
        {
            double perMoney = export.Quantity / BasketValue;
            foreach (ImportedInput entry in Inputs)
            {
                double paid = entry.Amount * Imports[entry.Import].Price * perMoney;
                inputs.Add(new(export.Good, entry.Process, paid, entry.LeadYears));
            }

            foreach (ImportedEquipment entry in Equipment)
            {
                double paid = entry.StockYears * Imports[entry.Import].Price * perMoney;
                equipment.Add(new(export.Good, entry.Process, paid, entry.BuildYears, entry.Wear));
            }
        }

        return new Technology(technology.Goods, inputs, equipment);
    }

    private void CheckEntry(int import, double amount, double lead)
    {
        if (import < 0 || import >= Imports.Count)
            throw new ArgumentOutOfRangeException(nameof(import), import, "no import has this index");
        Check(amount, $"amount of {Imports[import].Name}");
        Check(lead, $"lead of {Imports[import].Name}");
    }

    private static void Check(double value, string what)
    {
        if (!(value >= 0) || !double.IsFinite(value))
            throw new ArgumentOutOfRangeException(what, value, "expected a finite number, at least 0");
    }
}
