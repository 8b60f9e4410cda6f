package io.gatewayassistant.sample.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** How-questions are answered from the gateway's own pages, without any network, with links that open the very section. */
@QuarkusTest
class CitationsTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            what is a data exporter?                                      ; /backoffice/docs/data-exporters
            why do I get 401 on a route with an API key?                  ; /backoffice/docs/api-keys#why-a-call-is-refused
            why do I get too_many_calls?                                  ; /backoffice/docs/troubleshooting
            what does 508 loop mean?                                      ; /backoffice/docs/troubleshooting
            how do I disable a route?                                     ; /backoffice/docs/routes#enable-and-disable
            qu'est-ce qu'un exportateur de données ?                      ; /backoffice/docs/data-exporters
            pourquoi ai-je une erreur 401 sur une route avec clé d'API ?  ; /backoffice/docs/api-keys#why-a-call-is-refused
            how do I rotate the secret of a key?                          ; /backoffice/docs/api-keys#rotate-a-secret
            comment changer le secret d'une clé d'API ?                   ; /backoffice/docs/api-keys#rotate-a-secret
            """)
    void quotesThePageAndLinksToItsSections(String question, String expected) {
        try (Chat chat = Chat.of(gateway, "admin")) {
            JsonNode answer = chat.answer(question);

            String text = answer.path("text").asText();
            List<String> sources = StreamSupport.stream(answer.path("sources").spliterator(), false)
                    .map(source -> source.path("url").asText()).toList();
            assertThat(text).contains("\n> ");
            assertThat(sources).doesNotHaveDuplicates().startsWith(expected);
            assertThat(sources).allSatisfy(source -> assertThat(text).contains("](" + source + ")"))
                    .allSatisfy(source -> opensASection(chat, source));
        }
    }

    private static void opensASection(Chat chat, String address) {
        String[] parts = address.split("#", 2);
        HttpResponse<String> page = chat.get(parts[0]);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(parts.length == 1 ? "<h1" : "id=\"" + parts[1] + "\"");
    }
}
