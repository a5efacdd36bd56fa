namespace Twin.Scenario.Document;

/// <summary>Every input error of a world file: code, text and fix. A code, once shipped, keeps its meaning.</summary>
/// <remarks>TW02 economy · TW03 owners · TW10 file · TW11 include and override · TW12 keys and values · TW13 names ·
/// TW14 sense · TW15 sources · TW19 growth.</remarks>
internal static class ErrorTexts
{
    private static readonly List<ErrorText> Texts = [];

    public static readonly ErrorText EconomyName = Of("TW0211", "an economy has no number {0}", "{1}");
    public static readonly ErrorText EconomyFile = Of(
        "TW0212",
        "the file {0} cannot calibrate an economy: it {1}",
        "name a file such as economy-us-2025.csv, or leave the key out");
    public static readonly ErrorText EconomyRefused = Of(
        "TW0213",
        "the economy cannot be opened: the value of {0} does not fit",
        "{1}");
    public static readonly ErrorText EconomyStep = Of(
        "TW0214",
        "the economy moves by quarters, and a step is longer than one",
        "shorten step to 0.25 yr or less, or remove economy");
    public static readonly ErrorText EconomyClosed = Of(
        "TW0215",
        "{0} is a number of the rest of the world",
        "write open: true, or remove it");

    public static readonly ErrorText EmbargoOrder = Of(
        "TW0216",
        "the embargo has no time to hold in",
        "let it begin at the start or later, and end after it began");
    public static readonly ErrorText EmbargoAndShock = Of(
        "TW0217",
        "the embargo and the shock {0} both move the limit of {1}",
        "keep one of them: a shock would lift the embargo at the next quarter");

    public static readonly ErrorText OwnerMissing = Of(
        "TW0371",
        "it is not said who owns {0}",
        "write owner: loop at the top of the file for all that says nothing else, and owner: human at what humans own");

    public static readonly ErrorText Unreadable = Of(
        "TW1001",
        "the file cannot be read: {0}",
        "check the path and the permissions");
    public static readonly ErrorText TooLarge = Of("TW1002", "the file is too large", "split it and include the parts");
    public static readonly ErrorText NotText = Of(
        "TW1003",
        "the file is not UTF-8 text: {0}",
        "save it as UTF-8; a world is a YAML text file");
    public static readonly ErrorText Empty = Of("TW1004", "the file holds no world", "start one with: twin new NAME");
    public static readonly ErrorText Syntax = Of(
        "TW1005",
        "not valid YAML: {0}",
        "correct the YAML here; quote texts that hold : # or brackets");
    public static readonly ErrorText Anchor = Of(
        "TW1006",
        "anchors and aliases are not allowed",
        "write the value out in each place, or include a file");
    public static readonly ErrorText Tag = Of("TW1007", "tags are not allowed", "remove the tag {0}");
    public static readonly ErrorText Duplicate = Of(
        "TW1008",
        "the key {0} stands twice",
        "keep one of them; the first is on line {1}");
    public static readonly ErrorText TooDeep = Of(
        "TW1009",
        "nested too deep",
        "a world needs no more than six levels; remove the extra brackets");
    public static readonly ErrorText ManyDocuments = Of(
        "TW1010",
        "more than one YAML document in the file",
        "keep one; remove the line --- and what follows");
    public static readonly ErrorText KeyShape = Of("TW1011", "a key must be plain text", "write it as key: value");
    public static readonly ErrorText TooMany = Of(
        "TW1012",
        "there are more errors than are shown",
        "mend these first and validate again");

    public static readonly ErrorText TooMuch = Of("TW1013", "the file holds too many values", "split the world");

    public static readonly ErrorText IncludeMissing = Of(
        "TW1101",
        "the included file {0} cannot be read: {1}",
        "write the path relative to this file");
    public static readonly ErrorText IncludeOutside = Of(
        "TW1102",
        "the included file {0} lies outside the root",
        "move it under the root; the root is the nearest folder holding .twinroot, else the world file's own");
    public static readonly ErrorText IncludeCycle = Of(
        "TW1103",
        "the include leads back to itself: {0}",
        "remove one of these includes");
    public static readonly ErrorText IncludeOverrides = Of(
        "TW1104",
        "{0} is already defined at {1}",
        "define it once; to change a value for one run use --set");
    public static readonly ErrorText IncludeMany = Of("TW1105", "too many included files", "join some of them");
    public static readonly ErrorText SetMalformed = Of(
        "TW1110",
        "an override must read path=value",
        "write for instance --set processes.make-metal.lead='0.1 yr'");
    public static readonly ErrorText SetPath = Of("TW1111", "the override's path {0}", "{1}");

    public static readonly ErrorText UnknownKey = Of("TW1201", "unknown key {0}", "{1}");
    public static readonly ErrorText MissingKey = Of("TW1202", "the key {0} is missing", "add {0}: {1}");
    public static readonly ErrorText OutOfRange = Of("TW1203", "{0} out of range", "{1}");
    public static readonly ErrorText Shape = Of("TW1204", "{0} has the wrong shape", "{1}");
    public static readonly ErrorText NotANumber = Of("TW1205", "{0} is not a number with a unit", "{1}");
    public static readonly ErrorText UnknownUnit = Of("TW1206", "unknown unit {0}", "{1}");
    public static readonly ErrorText Dimension = Of("TW1207", "{0} has a unit of another kind", "state it in {1}");
    public static readonly ErrorText UnitForm = Of(
        "TW1208",
        "the unit {0} cannot be read",
        "join factors with · or *, at most one /, whole exponents as in m^2; up to 8 factors");
    public static readonly ErrorText NotAChoice = Of("TW1209", "{0} is no {1}", "{2}");
    public static readonly ErrorText BadId = Of(
        "TW1210",
        "{0} is no id",
        "use a to z, digits and -, beginning with a letter, at most 64 characters: {1}");
    public static readonly ErrorText NotADate = Of(
        "TW1211",
        "{0} is not a date",
        "write year-month-day, such as 2025-01-01");
    public static readonly ErrorText NotAFlag = Of("TW1212", "{0} must be true or false", "write true or false");
    public static readonly ErrorText Version = Of(
        "TW1213",
        "this program does not read that version of world files",
        "write twin: 1");
    public static readonly ErrorText NotWhole = Of(
        "TW1214",
        "{0} is not a whole number",
        "write digits only, such as 1");
    public static readonly ErrorText MoneyYears = Of(
        "TW1215",
        "money of different years does not mix",
        "restate the amount in {0}");
    public static readonly ErrorText UnitMissing = Of("TW1216", "{0} stands without its unit", "write {1} {2}");
    public static readonly ErrorText RangeOrder = Of(
        "TW1217",
        "low, value and high are out of order",
        "order them: low ≤ value ≤ high");
    public static readonly ErrorText YearMissing = Of(
        "TW1218",
        "the currency {0} stands without its year",
        "write the year of the prices, such as {0}2025");
    public static readonly ErrorText SpaceMissing = Of(
        "TW1219",
        "between number and unit a space is missing",
        "write {0}");
    public static readonly ErrorText GoodUnit = Of(
        "TW1220",
        "{0} cannot be the unit of a good",
        "use a physical unit, or a word of letters, digits, - and _, such as robot");

    public static readonly ErrorText UnknownName = Of("TW1301", "unknown {0} {1}", "{2}");
    public static readonly ErrorText GoodKind = Of("TW1302", "{0} is a {1} good", "{2}");
    public static readonly ErrorText KeyOfKind = Of(
        "TW1303",
        "the key {0} does not belong to a {1}",
        "remove it, or change the kind to {2}");
    public static readonly ErrorText KeyMissingForKind = Of("TW1304", "a {1} needs the key {0}", "add {0}: {2}");
    public static readonly ErrorText KindProcess = Of("TW1305", "a {0} cannot run the process {1}", "{2}");
    public static readonly ErrorText SameEnds = Of("TW1306", "the link leads from {0} to itself", "name two depots");
    public static readonly ErrorText PriorPath = Of("TW1307", "the prior names no number of this world: {0}", "{1}");
    public static readonly ErrorText Repeated = Of("TW1308", "{0} is named twice", "name it once");

    public static readonly ErrorText MassBalance = Of(
        "TW1401",
        "the process {0} makes mass out of nothing: {1} too much leaves per {2} of output",
        "add an input that brings it (a nature good counts), or lower the by-products");
    public static readonly ErrorText EnergyBalance = Of(
        "TW1402",
        "the process {0} makes energy out of nothing: {1} too much leaves per {2} of output",
        "add an input that brings it (sunlight and fuel count), or lower the output's energy");
    public static readonly ErrorText QuantumMass = Of(
        "TW1403",
        "one quantum of {0} is not a whole number of {1}",
        "{2}");
    public static readonly ErrorText Overflow = Of(
        "TW1404",
        "{0} is too large to count in quanta of {1}",
        "raise the quantum of {2} to {3} or more");
    public static readonly ErrorText NoSupply = Of(
        "TW1405",
        "{0} is needed by {1} but nothing supplies it",
        "add a site whose process makes {0}, a market import of {0}, or make it a nature good");
    public static readonly ErrorText Profile = Of("TW1406", "the monthly profile {0}", "{1}");
    public static readonly ErrorText Horizon = Of("TW1407", "{0}", "{1}");
    public static readonly ErrorText WearAndLife = Of(
        "TW1408",
        "wear and life are both given",
        "keep wear for a steady loss, or life for service to a fixed age");
    public static readonly ErrorText PriorShape = Of("TW1409", "{0}", "{1}");
    public static readonly ErrorText UnitWeight = Of(
        "TW1410",
        "{0} contradicts the unit {1}",
        "write {2}, or leave the key out");
    public static readonly ErrorText OwnByproduct = Of(
        "TW1411",
        "{0} is the output and cannot be a by-product too",
        "raise the output instead");
    public static readonly ErrorText Indivisible = Of(
        "TW1412",
        "{0} is indivisible, so its quantum must be one {1}",
        "write quantum: 1 {1}");
    public static readonly ErrorText StockOnly = Of(
        "TW1413",
        "{0} is needed by {1}, and only the opening stock supplies it",
        "add a process, an import, or accept that it runs out");
    public static readonly ErrorText NoMaker = Of(
        "TW1414",
        "no site runs the process {0}",
        "add a site that runs it, or remove it");
    public static readonly ErrorText LeadRounded = Of(
        "TW1415",
        "{0} is not a whole number of steps and is rounded",
        "choose a step that divides it, or accept {1}");

    public static readonly ErrorText NotDurable = Of(
        "TW1416",
        "{0} cannot be in the service of humans: it is used up at once",
        "{1}");
    public static readonly ErrorText UnpricedClaim = Of(
        "TW1417",
        "humans claim {0}, and the market has no price for it",
        "add market.exports.{0}.price: humans pay it");
    public static readonly ErrorText Undivertable = Of(
        "TW1418",
        "humans divert nothing of {0}, so that the market cannot sell it",
        "give human.goods.{0} an output and a diversion, or remove market.imports.{0}");
    public static readonly ErrorText NoMoney = Of(
        "TW1419",
        "{0} has a price, and the world has no money",
        "add a good such as usd: {{ kind: money, unit: USD2025 }}");
    public static readonly ErrorText ScrapBalance = Of(
        "TW1420",
        "more comes back of a retired unit of {0} than was in it: {1} too much",
        "lower its scrap, or mend the mass and energy of the goods");
    public static readonly ErrorText OwnScrap = Of(
        "TW1421",
        "a retired unit of {0} cannot come back as itself",
        "name the goods that it is taken apart into, or give it a longer life");
    public static readonly ErrorText CoarseScrap = Of(
        "TW1422",
        "a quantum of {0} is heavier than a unit of {1}, so none comes back unless many retire at once",
        "write a smaller quantum for it");
    public static readonly ErrorText LearningTwice = Of(
        "TW1425",
        "{0} and {1} are stages of one chain and both learn",
        "keep learning at the end of the chain: the rate of a price counts all its stages");

    public static readonly ErrorText Hourly = Of(
        "TW1430",
        "{0} {1}",
        "name a column of 8,760 numbers, January 1 first, none below zero");
    public static readonly ErrorText HourlyStep = Of(
        "TW1431",
        "the step does not divide the hours of {0}",
        "choose a step of whole hours that divides 8,760 h");
    public static readonly ErrorText NoBattery = Of(
        "TW1432",
        "the robots of {0} have no battery",
        "give battery: 2 kWh, or write cable: true");
    public static readonly ErrorText NoCharging = Of(
        "TW1433",
        "the robots of {0} cannot charge: {1}",
        "{2}");
    public static readonly ErrorText TaskTooLong = Of(
        "TW1434",
        "no robot of {0} can do a task on one charge",
        "shorten task to at most {1}, or enlarge the battery");
    public static readonly ErrorText NoCrew = Of(
        "TW1435",
        "the robots of {0} fail and nobody repairs them",
        "give crew a share above 0, or mtbf: 0 h");
    public static readonly ErrorText SlowCharging = Of(
        "TW1436",
        "the robots of {0} charge slower than they work",
        "raise charging above {1}, or accept that they stand longer than they work");
    public static readonly ErrorText FewChargers = Of(
        "TW1437",
        "the charging places of {0} do not suffice for all robots at work",
        "have at least {1}, or accept queues");
    public static readonly ErrorText DutyOfIndividuals = Of(
        "TW1438",
        "the duty of {0} follows from tasks, charging and repair",
        "remove duty");
    public static readonly ErrorText ShockPath = Of("TW1440", "a shock cannot move {0}", "{1}");
    public static readonly ErrorText ShockTwice = Of(
        "TW1441",
        "{0} is moved by two shocks, {1} and {2}",
        "keep it in one of them");
    public static readonly ErrorText VaryPath = Of(
        "TW1442",
        "{0} is no number with a range or a prior",
        "{1}");
    public static readonly ErrorText Correlation = Of("TW1443", "the correlation {0} {1}", "{2}");
    public static readonly ErrorText SkillShares = Of(
        "TW1450",
        "the skills of {0} ask for {1} % of its workers",
        "lower the shares to a sum of 100 %; a skill that all have needs no share");
    public static readonly ErrorText SkillName = Of(
        "TW1451",
        "a skill of {1} cannot be called {0}",
        "choose a name that is not task, repair or crew, and with which no fleet is called {1}-{0}");
    public static readonly ErrorText NobodyCan = Of(
        "TW1452",
        "nobody can do the maintenance of {0}: {1}",
        "{2}");
    public static readonly ErrorText TooManyOfFleet = Of(
        "TW1453",
        "{0} has more {1} than a robot's row can tell apart",
        "have at most {2}");
    public static readonly ErrorText MaintenanceLoad = Of(
        "TW1454",
        "maintenance asks more of {0} than its robots of the skill {1} have time for",
        "have at least {2} of them, or accept that sites wait for their maintenance");
    public static readonly ErrorText DataMissing = Of("TW1501", "the data file {0} {1}", "{2}");
    public static readonly ErrorText DataKey = Of("TW1502", "the data file {0} has no row {1}", "{2}");
    public static readonly ErrorText DataAmbiguous = Of(
        "TW1503",
        "the row {1} of {0} is not the only one of that name",
        "add columns until one row is left, such as {2}");
    public static readonly ErrorText SourceForm = Of(
        "TW1504",
        "the source {0} cannot be read",
        "write file.csv#row, or assumption");
    public static readonly ErrorText BareAssumption = Of(
        "TW1505",
        "an assumption should state its range",
        "add low and high");

    public static readonly ErrorText DataTotal = Of(
        "TW1506",
        "the row {0} is a total, which holds other rows",
        "cite the rows of its parts, or state an assumption with its range");
    public static readonly ErrorText DataAttribute = Of(
        "TW1507",
        "the row {0} is an attribute and no amount of an input",
        "cite a row of role input, or state an assumption with its range");
    public static readonly ErrorText DataAlternatives = Of(
        "TW1508",
        "the rows {0} and {1} are alternatives, and {2} takes both",
        "keep one of them");
    public static readonly ErrorText CapitalClass = Of(
        "TW1509",
        "there is no class of plants {0}",
        "{1}");
    public static readonly ErrorText CapitalShares = Of(
        "TW1510",
        "the composition of {0} cannot be used: {1}",
        "correct the rows of the class in {2}");
    public static readonly ErrorText NoPrice = Of(
        "TW1511",
        "{0} is part of the capital of {1} and has no price",
        "add goods.{0}.price");

    /// <summary>Reserved for the growth check of the assembled world: the loop cannot even replace itself.</summary>
    public static readonly ErrorText NotViable = Of("TW1901", "the loop is not viable: {0}", "{1}");
    public static readonly ErrorText NoBalancedGrowth = Of("TW1902", "the loop has no balanced growth: {0}", "{1}");

    /// <summary>All of them, in the order of this file.</summary>
    public static IReadOnlyList<ErrorText> All => Texts;

    private static ErrorText Of(string code, string what, string fix)
    {
        var text = new ErrorText(code, what, fix);
        Texts.Add(text);
        return text;
    }
}
