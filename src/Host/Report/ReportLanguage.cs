using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Twin.Host.Charts;
using Twin.World.Records;

namespace Twin.Host.Report;

/// <summary>Says a report in another language.</summary>
/// <remarks>
/// The sections write English; a file of words has each of their sentences with its places, <c>{0}</c>, and what it is
/// in the other language. Names of the world's own things, code and figures stay as they are. Shape: thread-safe; the
/// same page gives the same bytes.
/// </remarks>
internal sealed partial class ReportLanguage
{
    /// <summary>The language that the sections are written in.</summary>
    public const string English = "en";

    /// <summary>Depth to which a place of a sentence may hold a sentence.</summary>
    private const int DepthMax = 3;

    /// <summary>Places and letters up to which a sentence is little but its places.</summary>
    private const int BarePlaces = 2, BareLetters = 7;

    private static readonly ConcurrentDictionary<string, ReportLanguage> _read = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _words;
    private readonly IReadOnlyList<(string Start, Regex Pattern, bool GoesOn, string Said)> _sentences;

    private ReportLanguage(string code, Dictionary<string, string> words)
    {
        Code = code;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _sentences =
        [
            .. words.Where(pair => Place().IsMatch(pair.Key))
                .OrderByDescending(pair => Place().Replace(pair.Key, "").Length)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key[..pair.Key.IndexOf('{', StringComparison.Ordinal)], PatternOf(pair.Key),
                    OpenEnd().IsMatch(pair.Key), pair.Value)),
        ];
    }

    /// <summary>The languages that a report can be had in.</summary>
    public static IReadOnlyList<string> Codes { get; } = [English, "ja"];

    /// <summary>Its code, ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>A language.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <returns>Null for English.</returns>
    public static ReportLanguage? Of(string code)
    {
        return code == English ? null : _read.GetOrAdd(code, Read);
    }

    private static ReportLanguage Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"report.{code}.json")!;
        var words = JsonSerializer.Deserialize(stream, ReportWordsJson.Default.DictionaryStringString)!;
        return new ReportLanguage(code, words);
    }

    /// <summary>Names of a world that are said in no other way.</summary>
    public static IReadOnlySet<string> NamesOf(WorldRecord world) =>
        ((string[])[
            .. world.Goods.Select(good => good.Id), .. world.Sites.Select(site => site.Id),
            .. world.Processes.Select(process => process.Id), .. world.Fleets.Select(fleet => fleet.Id),
            .. world.Links.Select(link => link.Id),
            .. world.Fleets.SelectMany(fleet => fleet.Individual?.Places ?? []).Select(place => place.Id),
        ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A page in this language.</summary>
    /// <param name="page">A page of <see cref="ReportPage"/>.</param>
    /// <param name="names">Names that stay as they are.</param>
    public string Say(string page, IReadOnlySet<string> names)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        string Once(string text)
        {
            if (said.TryGetValue(text, out var known)) return known;
            var plain = WebUtility.HtmlDecode(text).Replace('\u00a0', ' ');
            return said[text] = Powers(Whole(plain, names, 0) ?? plain) is var other && other != plain
                ? new Markup().Text(other).ToString()
                : text;
        }

        string Label(Match match) => $"{match.Groups["name"].Value}=\""
            + Once(match.Groups["label"].Value).Replace("\"", "&quot;", StringComparison.Ordinal) + "\"";
        return Texts().Replace(
            page.Replace("<html lang=\"en\">", $"<html lang=\"{Code}\">", StringComparison.Ordinal), match =>
                match.Groups["text"] is { Success: true } text ? $">{Once(text.Value)}<"
                : match.Groups["label"].Success ? Label(match)
                : match.Value);
    }

    /// <summary>A text in this language, with the blanks around it; null where nothing of it has other words.</summary>
    private string? Whole(string text, IReadOnlySet<string> names, int depth)
    {
        var bare = text.Trim();
        if (bare.Length == 0 || names.Contains(bare)) return null;
        if (Known(bare, names, depth) is { } known) return known;
        string[] sentences = Ends().Split(bare);
        if (sentences.Length > 1)
        {
            var parts = sentences.Select(one => (one, Said: Known(one, names, depth))).ToList();
            if (parts.Exists(part => part.Said is not null))
                return string.Concat(parts.Select(part => part.Said ?? part.one));
        }

        string[] items = bare.Split(", ");
        var list = items.Select(one => (one, Said: Item(one, names))).ToList();
        return list.Exists(one => one.Said is not null)
            ? string.Join("、", list.Select(one => one.Said ?? one.one))
            : null;
    }

    private string? Known(string text, IReadOnlySet<string> names, int depth)
    {
        if (_words.TryGetValue(text, out var word)) return word;
        if (depth > DepthMax) return null;
        foreach (var (start, pattern, goesOn, said) in _sentences)
        {
            if (!text.StartsWith(start, StringComparison.Ordinal) || pattern.Match(text) is not { Success: true } match)
                continue;

            // A place holds a part of its sentence; only one that ends it may go on to the end of the text.
            var places = match.Groups.Values.Skip(1).SkipLast(goesOn ? 1 : 0);
            if (places.Any(place => Ends().IsMatch(place.Value))) continue;
            return Place().Replace(said, place =>
            {
                var own = match.Groups["p" + place.Groups[1].Value].Value;
                return Whole(own, names, depth + 1) ?? own;
            });
        }

        return null;
    }

    /// <summary>A word, alone or before a figure.</summary>
    private string? Item(string text, IReadOnlySet<string> names)
    {
        if (names.Contains(text)) return null;
        if (_words.TryGetValue(text, out var word)) return word;
        return Figure().Match(text) is { Success: true } match && !names.Contains(match.Groups[1].Value)
            && _words.TryGetValue(match.Groups[1].Value, out var before)
            ? $"{before} {match.Groups[2].Value}"
            : null;
    }

    /// <summary>Large numbers by powers of ten, which are the same in any language.</summary>
    private static string Powers(string text) => Large().Replace(text, match => match.Value switch
    {
        " million" => " ×10⁶",
        " billion" => " ×10⁹",
        " trillion" => " ×10¹²",
        _ => " ×10³",
    });

    private static Regex PatternOf(string english)
    {
        // What is little but its places would be found in any sentence: there they hold figures alone.
        var parts = Place().Split(english);
        var isBare = parts[0].Length == 0 && parts.Length <= (2 * BarePlaces) + 1
            && parts.Where((_, i) => i % 2 == 0).Sum(part => part.Count(char.IsLetter)) < BareLetters;
        var place = isBare ? "[+−<>]?[ ]?[0-9–](?:(?![.;,] )[^;])*?" : ".+?";
        var pattern = string.Concat(parts.Select((part, i) => i % 2 == 0
            ? Regex.Escape(part)
            : string.Create(CultureInfo.InvariantCulture, $"(?<p{part}>{place})")));
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"(?<=[.;])\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<=\d) (?:thousand|million|billion|trillion)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Large();

    [GeneratedRegex(@"^(.+?) ([+−-]?\d.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(
        """<(?<kept>style|code|pre)\b.*?</\k<kept>>|(?<name>\b(?:aria-label|data-label))="(?<label>[^"]*)"|"""
        + ">(?<text>[^<>]+)<",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Texts();
}
