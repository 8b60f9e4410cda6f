package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

class WidgetTest {

    private static final String SCRIPT = "customElements.define('gateway-assistant', Äöü)";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class)
                    .addAsResource(new StringAsset(SCRIPT), "META-INF/gateway-assistant/widget.js")
                    .addAsResource(new StringAsset("later"), "META-INF/gateway-assistant/widget-AB12CD34.js")
                    .addAsResource(new StringAsset("secret"), "META-INF/gateway-assistant/other.js"));

    @Test
    void isPublicAndAsksToBeValidated() {
        plain().get("/assistant/widget.js")
                .then().statusCode(200).contentType("application/javascript").body(is(SCRIPT))
                .header("Cache-Control", "no-cache").header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept-Encoding").header("Content-Encoding", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip, deflate, br", "br;q=1.0, GZIP;q=0.5" })
    void isCompressedForThoseWhoUnderstandIt(String encodings) {
        Response response = given().header("Accept-Encoding", encodings).get("/assistant/widget.js");

        response.then().statusCode(200).header("Content-Encoding", "gzip").body(is(SCRIPT));
        assertThat(response.header("ETag")).isNotEqualTo(plain().get("/assistant/widget.js").header("ETag"));
    }

    @Test
    void isPlainForThoseWhoRefuseGzip() {
        plain().header("Accept-Encoding", "gzip;q=0, identity").get("/assistant/widget.js")
                .then().header("Content-Encoding", nullValue()).body(is(SCRIPT));
    }

    @Test
    void isNotSentAgainWhileItIsTheSame() {
        String tag = plain().get("/assistant/widget.js").header("ETag");

        plain().header("If-None-Match", "\"other\", " + tag).get("/assistant/widget.js")
                .then().statusCode(304).header("ETag", tag).header("Cache-Control", "no-cache").body(is(""));
        plain().header("If-None-Match", "\"other\"").get("/assistant/widget.js").then().statusCode(200);
    }

    @Test
    void keepsForeverWhatHasANameOfItsContent() {
        plain().get("/assistant/widget-AB12CD34.js")
                .then().statusCode(200).body(is("later")).header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = { "widget-00000000.js", "other.js", "widget-../other.js", "widget-..%2Fother.js",
            "widget-ab12cd34.js" })
    void hasNothingElse(String name) {
        plain().urlEncodingEnabled(false).get("/assistant/" + name).then().statusCode(404);
    }

    private static RequestSpecification plain() {
        return given().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
