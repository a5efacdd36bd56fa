using System.Text;

namespace Twin.Scenario.Sources;

/// <summary>Comma-separated values by RFC 4180.</summary>
internal static class CsvText
{
    /// <summary>The records of a text, the line of column names first.</summary>
    public static List<string[]> Records(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                Close(fields, field);
            }
            else if (c == '\n')
            {
                EndRecord(records, fields, field);
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        EndRecord(records, fields, field);
        return records;
    }

    private static void EndRecord(List<string[]> records, List<string> fields, StringBuilder field)
    {
        if (fields.Count == 0 && field.Length == 0) return;
        Close(fields, field);
        records.Add([.. fields]);
        fields.Clear();
    }

    private static void Close(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
