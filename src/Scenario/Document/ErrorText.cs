using System.Globalization;

namespace Twin.Scenario.Document;

/// <summary>The text of one kind of input error.</summary>
/// <param name="Code">Stable code, such as <c>TW1203</c>.</param>
/// <param name="What">What is wrong, with places {0}, {1} … for the values.</param>
/// <param name="Fix">What to do, with the same places.</param>
internal sealed record ErrorText(string Code, string What, string Fix)
{
    /// <summary>What is wrong, with its values.</summary>
    public string WhatOf(string[] args) => Fill(What, args);

    /// <summary>What to do, with its values.</summary>
    public string FixOf(string[] args) => Fill(Fix, args);

    private static string Fill(string text, string[] args) =>
        string.Format(CultureInfo.InvariantCulture, text, args);
}
