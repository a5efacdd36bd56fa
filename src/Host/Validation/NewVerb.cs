using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Validation;

/// <summary>Starts a world file: a small loop that runs as it stands, with a remark on every key.</summary>
internal sealed class NewVerb : Verb
{
    /// <summary>The error of a name that is no id.</summary>
    public const string BadName = "TW0011";

    /// <summary>The error of a file that is there already.</summary>
    public const string FileExists = "TW0012";

    private const string TemplateName = "new-world.yaml";
    private const string NamePlace = "{name}";

    private readonly Argument<string> _name = new("NAME") { Description = "Name of the world: a-z, 0-9 and hyphens" };

    /// <summary>Makes the verb.</summary>
    public NewVerb()
        : base("new", "Start a world file in the current folder", "twin new my-world")
    {
        Arguments.Add(_name);
    }

    /// <summary>The text of a new world file.</summary>
    /// <param name="name">The world's name, an id.</param>
    public static string Text(string name)
    {
        using Stream stream = typeof(NewVerb).Assembly.GetManifestResourceStream(TemplateName)
            ?? throw new InvalidOperationException("the build left out " + TemplateName);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace(NamePlace, name, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string name = parsed.GetValue(_name)!;
        if (!IsId(name)) return context.Report(NotAnId(name));
        string file = name + ".yaml";
        try
        {
            // CreateNew refuses a file that is there, even one that appears between a check and the writing.
            using FileStream stream = new(file, FileMode.CreateNew, FileAccess.Write);
            using StreamWriter writer = new(stream);
            writer.Write(Text(name));
        }
        catch (IOException) when (Path.Exists(file))
        {
            return context.Report(Exists(file));
        }

        if (context.Json) context.WriteJson(new NewWorld(name, Path.GetFullPath(file)), HostJson.Default.NewWorld);
        else context.Terminal.Out.WriteLine($"{file} written; run it with: {TwinCommand.Name} run {file}");
        return ExitCode.Good;
    }

    // As in world files: a letter, then letters, digits and hyphens.
    private static bool IsId(string name) => name.Length > 0 && name[0] is >= 'a' and <= 'z'
        && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static InputError NotAnId(string name) => new()
    {
        Code = BadName, File = UsageErrors.CommandLine, What = "the name cannot name a world", Where = "twin new NAME",
        Expected = "a letter a-z, then a-z, 0-9 and hyphens", Got = name, Fix = "write for example: twin new my-world",
    };

    private static InputError Exists(string file) => new()
    {
        Code = FileExists, File = UsageErrors.CommandLine, What = "the file is there already", Where = "twin new NAME",
        Got = file, Fix = "choose another name, or move the file away",
    };
}
