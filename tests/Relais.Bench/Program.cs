using System.Globalization;
using Relais.Bench.Churn;
using Relais.Bench.Contest;
using Relais.Bench.FromFiles;
using Relais.Bench.Trials;
using Relais.Engine.Embedded;

const string Usage = """
    usage: Relais.Bench index CORPUS.jsonl DIR             build an index (contract of the peer benchmark)
           Relais.Bench query DIR QUERIES.jsonl            measure the four operations (contract of the peer benchmark)
           Relais.Bench open DIR QUERIES.jsonl             time to the first answer of a fresh process, and its memory
           Relais.Bench threads DIR QUERIES.jsonl [COUNT]  one thread against two, and the garbage of COUNT queries
           Relais.Bench update DIR CORPUS.jsonl            time to change one document of many, on a copy of the index
           Relais.Bench churn DIR SEED                     change an index until killed, a line a commit (for the tests)
           Relais.Bench layout TREE CENTRE                 turn the write-ups of tomarkdown.py into a content folder
           Relais.Bench fromfiles CENTRE DIR               read, validate, render and index a content folder
           Relais.Bench documents CENTRE                   the same without the index
    Each prints one JSON object on its last line of standard output.
    """;

var engine = new EmbeddedEngine();
var report = args switch
{
    ["index", var corpus, var folder] => IndexRun.Run(engine, corpus, folder),
    ["query", var folder, var queries] => QueryRun.Run(engine, folder, queries),
    ["open", var folder, var queries] => OpenRun.Run(engine, folder, queries),
    ["threads", var folder, var queries] => ThreadsRun.Run(engine, folder, queries, ThreadsRun.Queries),
    ["threads", var folder, var queries, var typed] when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 =>
        ThreadsRun.Run(engine, folder, queries, count),
    ["update", var folder, var corpus] => UpdateRun.Run(engine, folder, corpus),
    ["churn", var folder, var typed] when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => ChurnRun.Run(engine, folder, seed),
    ["layout", var tree, var centre] => CentreLayout.Run(tree, centre).ToString(CultureInfo.InvariantCulture),
    ["fromfiles", var centre, var folder] => FromFilesRun.Run(engine, centre, folder),
    ["documents", var centre] => FromFilesRun.Run(engine: null, centre, Path.Combine(centre, ".none")),
    _ => null,
};
if (report is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}
Console.WriteLine(report);
return 0;
