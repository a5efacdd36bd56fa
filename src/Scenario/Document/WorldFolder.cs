using System.Security.Cryptography;
using System.Text;

namespace Twin.Scenario.Document;

/// <summary>The folder tree that a world may read from: its root and nothing outside.</summary>
internal sealed class WorldFolder
{
    /// <summary>Largest file. A world of 400 lines has 20 KiB; 4 MiB leaves room for generated ones.</summary>
    public const int BytesMax = 4 << 20;

    /// <summary>The file that marks a root.</summary>
    public const string RootMark = ".twinroot";

    /// <summary>Most symbolic links followed on one path; a ring of links ends here.</summary>
    private const int LinksMax = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? _within;

    private WorldFolder(string root, string? within) =>
        (Root, _within) = (root, within is null ? null : RealPath(Path.GetFullPath(within)));

    /// <summary>The root, a full path without symbolic links.</summary>
    public string Root { get; }

    /// <summary>The tree of a world file.</summary>
    /// <param name="worldFile">Path of the top file.</param>
    /// <param name="within">A folder that world files and includes may not leave; null for the root alone.</param>
    /// <returns>The nearest folder above it that holds <c>.twinroot</c>, else its own folder.</returns>
    public static WorldFolder Of(string worldFile, string? within = null)
    {
        var own = Path.GetDirectoryName(RealPath(Path.GetFullPath(worldFile)))
            ?? Path.DirectorySeparatorChar.ToString();
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, RootMark))) return new WorldFolder(folder, within);
        }

        return new WorldFolder(own, within);
    }

    /// <summary>Whether a path, all symbolic links followed, lies in the tree.</summary>
    public bool Holds(string path) => LiesIn(path, Root);

    /// <summary>Whether a world file or an include may lie at a path: in the tree and in the folder it is kept
    /// to.</summary>
    public bool HoldsWorld(string path) => Holds(path) && (_within is null || LiesIn(path, _within));

    private static bool LiesIn(string path, string folder)
    {
        var real = RealPath(Path.GetFullPath(path));
        var root = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        return real.StartsWith(root, StringComparison.Ordinal);
    }

    /// <summary>The path from the root, with forward slashes.</summary>
    public string RootPath(string path) =>
        Path.GetRelativePath(Root, RealPath(Path.GetFullPath(path))).Replace('\\', '/');

    /// <summary>Reads a text file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name that errors show.</param>
    /// <param name="fault">The error when it cannot be read, with its values.</param>
    /// <returns>The file, or null.</returns>
    public LoadedFile? Load(string path, string name, out (ErrorText Text, string Got, string Arg) fault)
    {
        fault = default;
        byte[] bytes;
        try
        {
            if (Directory.Exists(path)) return Fail(out fault, ErrorTexts.Unreadable, "", "it is a folder");
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            bytes = ReadAtMost(stream, BytesMax + 1);
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            var why = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
                : "the system refuses";
            return Fail(out fault, ErrorTexts.Unreadable, "", why);
        }

        if (bytes.Length > BytesMax) return Fail(out fault, ErrorTexts.TooLarge, "more than 4 MiB", "");
        if (!TryText(bytes, out var text, out var flaw)) return Fail(out fault, ErrorTexts.NotText, "", flaw);
        return new LoadedFile(name, RootPath(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), text);
    }

    /// <summary>Turns bytes into text.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="text">The text without a byte-order mark.</param>
    /// <param name="flaw">Why it is no text, with the first offending byte.</param>
    /// <returns>True when it is UTF-8 without control characters that no text holds.</returns>
    public static bool TryText(byte[] bytes, out string text, out string flaw)
    {
        text = flaw = string.Empty;
        var zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
        {
            flaw = $"byte {zero} is zero, so it is a binary file";
            return false;
        }

        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            flaw = $"byte {e.Index} begins no character";
            return false;
        }

        if (text.Length > 0 && text[0] == '\uFEFF') text = text[1..];
        return true;
    }

    private static LoadedFile? Fail(
        out (ErrorText Text, string Got, string Arg) fault, ErrorText text, string got, string arg)
    {
        fault = (text, got, arg);
        return null;
    }

    private static byte[] ReadAtMost(Stream stream, int countMax)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        while (bytes.Length < countMax)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, countMax - bytes.Length));
            if (read == 0) break;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    // The framework resolves only the last part of a path; an escape may hide in any of them.
    private static string RealPath(string fullPath)
    {
        var real = Path.GetPathRoot(fullPath) ?? string.Empty;
        var parts = new Stack<string>(fullPath[real.Length..].Split(Path.DirectorySeparatorChar).Reverse());
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part.Length == 0) continue;
            var next = Path.Combine(real, part);
            var target = links > LinksMax ? null : LinkTarget(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            links++;
            var whole = Path.GetFullPath(Path.Combine(real, target));
            real = Path.GetPathRoot(whole) ?? string.Empty;
            foreach (var segment in whole[real.Length..].Split(Path.DirectorySeparatorChar).Reverse()) parts.Push(
                segment);
        }

        return real;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
