using System.CommandLine;
using System.CommandLine.Completions;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Vocabularies;
using Relais.Tools.CommandLine;
using Relais.Tools.Explain;

namespace Relais.Tools.Completion;

/// <summary>
/// What may stand where a command takes a name of the centre: asked of the schema and the files when somebody presses Tab. Without a centre, or with a faulty schema, nothing is proposed.
/// </summary>
internal sealed class CentreCompletions(CommonOptions common, Speech speech)
{
    /// <summary>Gives each argument and option its names, by what it is called: the same everywhere.</summary>
    public void AddTo(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            if (Names(argument.Name, command) is not { } names) continue;
            argument.CompletionSources.Add(names);
            // Help would name the argument by all that it may be.
            argument.HelpName ??= argument.Name;
        }

        foreach (var option in command.Options)
        {
            if (Names(option.Name, command) is { } names) option.CompletionSources.Add(names);
        }

        foreach (var inner in command.Subcommands) AddTo(inner);
    }

    private Func<CompletionContext, IEnumerable<CompletionItem>>? Names(string name, Command command) => name switch
    {
        "code" => _ => Rules.All.Select(rule => Item(rule.Code, RuleText.Fault(rule, speech.Language))),
        "vocabulary" => InCentre((_, schema, _) => schema.Vocabularies.Values.Select(vocabulary => Item(vocabulary.Id, vocabulary.Label.In(speech.Language)))),
        "term" or "old" or "into" or "by" => InCentre((context, schema, _) => Terms(context, command, schema)),
        "record" => InCentre((_, schema, root) => RecordPlace.All(root, schema).DistinctBy(place => (place.Type, place.Slug)).Select(place => Item(place.Slug, place.Type.Label.In(speech.Language)))),
        "--type" or "type" => InCentre((_, schema, _) => schema.Types.Select(type => Item(type.Id, type.Label.In(speech.Language)))),
        "--language" => InCentre((_, schema, _) => schema.Vocabularies.TryGetValue("language", out var languages) ? TermsOf(languages) : []),
        "--facet" => InCentre((_, schema, _) => schema.Facets.Select(facet => Item(facet.Id + "=", facet.Label.In(speech.Language)))),
        "--set" => InCentre((_, schema, _) => schema.Searchable.Fields.Where(field => field.Fields.Count == 0).Select(field => Item(field.Key + "=", field.Label.In(speech.Language)))),
        _ => null,
    };

    private Func<CompletionContext, IEnumerable<CompletionItem>> InCentre(Func<CompletionContext, ContentSchema, string, IEnumerable<CompletionItem>> names) => context =>
    {
        try
        {
            var root = common.Session(context.ParseResult).Root;
            return SchemaLoader.Load(root, new DiagnosticBag()) is { } schema ? names(context, schema, root) : [];
        }
        catch (RefusalException)
        {
            // No centre here: there is nothing to name.
            return [];
        }
    };

    /// <summary>Those of the vocabulary that was typed before.</summary>
    private IEnumerable<CompletionItem> Terms(CompletionContext context, Command command, ContentSchema schema) =>
        command.Arguments.OfType<Argument<string>>().FirstOrDefault(argument => argument.Name is "vocabulary") is { } argument
        && context.ParseResult.GetValue(argument) is { } id && schema.Vocabularies.TryGetValue(id, out var vocabulary)
            ? TermsOf(vocabulary)
            : [];

    private IEnumerable<CompletionItem> TermsOf(Vocabulary vocabulary) => vocabulary.Terms.Where(term => term.DeprecatedBy is null).Select(term => Item(term.Id, term.Label.In(speech.Language)));

    private static CompletionItem Item(string name, string meaning) => new(name, detail: meaning);
}
