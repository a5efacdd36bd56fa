namespace Twin.Actors;

/// <summary>Rows that were added together: one named row, or a numbered run of them.</summary>
/// <param name="Name">The row's name, or the prefix of the run.</param>
/// <param name="Count">Rows in it.</param>
/// <param name="Numbered">Whether its rows are called name#0, name#1 and on.</param>
/// <param name="First">Row number of its first row.</param>
internal readonly record struct RowGroup(string Name, int Count, bool Numbered, int First)
{
    /// <summary>Stands between prefix and ordinal, and so may not occur in a name.</summary>
    public const char Separator = '#';

    public string NameOf(int row) => Numbered
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}{Separator}{row - First}")
        : Name;
}
