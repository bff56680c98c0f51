using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PostingSchema.Cli.Tests.Export;

/// <summary>The lines of docs/structured-output.md.</summary>
public static class Ask
{
    public static async Task<T> ForAsync<T>(IChatClient client, string question, JsonElement schema, int attempts = 3)
        where T : class, IPosting<T>
    {
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, typeof(T).Name) };
        var messages = new List<ChatMessage> { new(ChatRole.User, question) };
        while (true)
        {
            var answer = await client.GetResponseAsync(messages, options);
            if (StructuredOutput.TryParse<T>(Encoding.UTF8.GetBytes(answer.Text), out var posting, out var report))
            {
                return posting;
            }

            if (--attempts == 0)
            {
                throw new PostingValidationException(report);
            }

            messages.AddRange(answer.Messages);
            messages.Add(new(ChatRole.User, StructuredOutput.RetryMessage(report)));
        }
    }
}
