using System.Text;
using Twin.Scenario.Document;

namespace Twin.Scenario.Tests;

/// <summary>Writes a file again with the keys of every map in another order.</summary>
internal static class Reordering
{
    public static string Shuffled(string yaml, Random random)
    {
        var text = new StringBuilder();
        Write(NodeReader.Read(yaml, "x", new Problems())!, random, text);
        return text.ToString();
    }

    private static void Write(Node node, Random random, StringBuilder text)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(_ => random.Next()))
                {
                    text.Append(entry.Key).Append(": ");
                    Write(entry.Value, random, text);
                    text.Append(", ");
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, random, text);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                text.Append('"').Append(((ScalarNode)node).Text).Append('"');
                break;
        }
    }
}
