using Twin.Domain;

namespace Twin.Scenario.Document;

/// <summary>Collects what is wrong, so that all of it is shown together.</summary>
internal sealed class Problems
{
    /// <summary>Most problems that are kept: a screen holds fewer, and a broken file of 4 MiB could hold
    /// millions.</summary>
    public const int CountMax = 100;

    private readonly List<InputError> _errors = [];
    private readonly List<InputError> _warnings = [];

    /// <summary>Whether anything is wrong so far.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Whether the limit is reached and reading may stop.</summary>
    public bool IsFull => _errors.Count >= CountMax;

    /// <summary>Whether a part of the file has an error, so that what follows from it need not be told as
    /// well.</summary>
    /// <param name="path">Path of the part.</param>
    public bool HasErrorUnder(string path) =>
        _errors.Exists(e => e.Where.StartsWith(path, StringComparison.Ordinal)
            && (e.Where.Length == path.Length || e.Where[path.Length] == '.'));

    /// <summary>Notes an error.</summary>
    public void Error(ErrorText text, FilePlace at, string where, string expected, string got, params string[] args)
    {
        if (_errors.Count < CountMax) _errors.Add(Of(text, at, where, expected, got, args, isWarning: false));
        else if (_errors.Count == CountMax) _errors.Add(
            Of(ErrorTexts.TooMany, FilePlace.Whole(at.File), "", "", "", [], false));
    }

    /// <summary>Notes a warning: the file is good, but the user should know.</summary>
    public void Warning(ErrorText text, FilePlace at, string where, string expected, string got, params string[] args)
    {
        if (_warnings.Count < CountMax) _warnings.Add(Of(text, at, where, expected, got, args, isWarning: true));
    }

    /// <summary>The errors by file name, then by place.</summary>
    public IReadOnlyList<InputError> Errors() => Sorted(_errors);

    /// <summary>The warnings by file name, then by place.</summary>
    public IReadOnlyList<InputError> Warnings() => Sorted(_warnings);

    private static InputError[] Sorted(List<InputError> problems)
    {
        var files = problems.Select(p => p.File).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. problems
            .Distinct()
            .OrderBy(p => p.Code == ErrorTexts.TooMany.Code)
            .ThenBy(p => files.IndexOf(p.File))
            .ThenBy(p => p.Line)
            .ThenBy(p => p.Column)
            .ThenBy(p => p.Code, StringComparer.Ordinal)];
    }

    private static InputError Of(
        ErrorText text, FilePlace at, string where, string expected, string got, string[] args, bool isWarning) => new()
        {
            Code = text.Code,
            File = at.File,
            Line = at.Line,
            Column = at.Column,
            What = text.WhatOf(args),
            Where = where,
            Expected = expected,
            Got = got,
            Fix = text.FixOf(args),
            IsWarning = isWarning,
        };
}
