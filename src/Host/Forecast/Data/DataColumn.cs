using System.Globalization;
using System.Text;

namespace Twin.Host.Forecast.Data;

/// <summary>One column of a table, looked through.</summary>
/// <param name="Index">Place in a row, from 0.</param>
/// <param name="Name">From the first line, or made up.</param>
/// <param name="Kind">What most of its cells hold.</param>
/// <param name="IsWhole">Whether every cell is a whole number.</param>
/// <param name="IsYears">Whether every cell is one that a year may be.</param>
internal sealed record DataColumn(int Index, string Name, ColumnKind Kind, bool IsWhole, bool IsYears)
{
    private static readonly HashSet<string> _timeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "date", "time", "timestamp", "datetime", "ds", "year", "yr", "quarter", "month", "week", "day", "period", "t",
        "step", "index", "jahr", "datum",
    };

    private static readonly HashSet<string> _idWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "series", "name", "item", "sku", "store", "code", "entity", "country", "region", "metric", "variable",
        "indicator",
    };

    private static readonly HashSet<string> _valueNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "value", "val", "obs_value", "observation", "amount", "wert", "valeur", "valor",
    };

    private static readonly HashSet<string> _remarkWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "unit", "units", "source", "sources", "note", "notes", "flag", "flags", "comment", "comments", "remark",
        "remarks", "description", "footnote", "status",
    };

    /// <summary>Whether its name says that it holds times.</summary>
    public bool IsTimeByName => Words().Any(_timeWords.Contains);

    /// <summary>Whether its name says that it tells series apart.</summary>
    public bool IsIdByName => Words().Any(_idWords.Contains);

    /// <summary>Whether it is named as the one column of values.</summary>
    public bool IsValueByName => _valueNames.Contains(Name);

    /// <summary>Whether its name says that it remarks on a row.</summary>
    public bool IsRemarkByName => Words().Any(_remarkWords.Contains);

    /// <summary>Looks a column through.</summary>
    /// <param name="index">Place in a row.</param>
    /// <param name="name">Its name.</param>
    /// <param name="rows">All rows below the names.</param>
    /// <param name="comma">Whether decimals follow a comma.</param>
    public static DataColumn Of(int index, string name, IReadOnlyList<Cell[]> rows, bool comma)
    {
        int filled = 0, dates = 0, numbers = 0, whole = 0, years = 0;
        foreach (Cell[] row in rows)
        {
            string text = row[index].Text;
            if (NumberText.IsMissing(text)) continue;
            filled++;
            if (IsDate(text)) dates++;
            else if (NumberText.TryRead(text, comma, out _)) numbers++;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                continue;
            whole++;
            if (number is >= DateText.YearLeast and <= DateText.YearMost) years++;
        }

        ColumnKind kind = filled == 0 ? ColumnKind.Empty
            : dates * 2 >= filled ? ColumnKind.Dates
            : numbers * 2 >= filled ? ColumnKind.Numbers
            : ColumnKind.Text;
        return new DataColumn(index, name, kind, whole == filled && filled > 0, years == filled && filled > 0);
    }

    /// <summary>Whether a text is a date that is no bare number, whatever the order of its day and month.</summary>
    public static bool IsDate(string text) =>
        DateText.TryRead(text, DateOrder.DayFirst, out _) || DateText.TryRead(text, DateOrder.MonthFirst, out _);

    private List<string> Words()
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in Name + " ")
        {
            if (char.IsLetter(c) && !(char.IsUpper(c) && word.Length > 0 && char.IsLower(word[^1])))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
            if (char.IsLetter(c)) word.Append(c);
        }

        return words;
    }
}
