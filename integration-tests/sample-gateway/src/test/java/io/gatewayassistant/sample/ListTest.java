package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ListTest {

    @Test
    void countsTheEstate() {
        api().get(Admin.ROUTES + "/_count").then().statusCode(200).body("count", is(312));
        api().get(Admin.LLM_PROVIDERS + "/_count").then().body("count", is(9));
        api().get(Admin.API_KEYS + "/_count").then().body("count", greaterThan(50));
    }

    @Test
    void answersInPagesAndSaysHowManyThereAre() {
        List<String> first = api().get(Admin.ROUTES).then().statusCode(200).header("X-Total-Count", "312")
                .body("", hasSize(100))
                .extract().path("id");
        List<String> last = api().queryParam("page", 4).get(Admin.ROUTES).then().body("", hasSize(12)).extract().path("id");

        assertThat(first).doesNotContainAnyElementsOf(last);
        api().queryParam("pageSize", 1000).get(Admin.ROUTES).then().body("", hasSize(312));
        api().queryParam("page", 99).get(Admin.ROUTES).then().body("", hasSize(0)).header("X-Total-Count", "312");
    }

    @Test
    void filtersByFields() {
        api().queryParam("enabled", false).get(Admin.LLM_PROVIDERS).then().header("X-Total-Count", "3")
                .body("enabled", everyItem(is(false)));
        api().queryParam("enabled", false).get(Admin.LLM_PROVIDERS + "/_count").then().body("count", is(3));
        api().queryParam("name", "Orders, production").get(Admin.ROUTES).then().body("id", is(List.of("route_orders-prod")));
        api().queryParam("tags", "internal").queryParam("groups", "group_orders").get(Admin.ROUTES).then().body("",
                hasSize(12));
        api().queryParam("frontend.domains", "orders.harbourline.example").get(Admin.ROUTES).then().body("", hasSize(1));
        api().queryParam("search", "OPENAI").get(Admin.LLM_PROVIDERS).then().body("", hasSize(4));
    }

    @Test
    void filtersCertificatesByTheirExpiry() {
        YearMonth month = YearMonth.now(ZoneOffset.UTC);

        api().queryParam("expiresAfter", month.atDay(1).toString())
                .queryParam("expiresBefore", month.plusMonths(1).atDay(1).toString())
                .get(Admin.CERTIFICATES).then().statusCode(200).body("", hasSize(4));
        api().queryParam("expiresBefore", month.atDay(1) + "T00:00:00Z").get(Admin.CERTIFICATES + "/_count").then()
                .body("count", is(1));
    }

    @Test
    void refusesFiltersItDoesNotKnow() {
        api().queryParam("colour", "blue").get(Admin.ROUTES).then().statusCode(400).body("fields.field", hasItem("?colour"))
                .body("message", containsString("enabled"));
        api().queryParam("page", "zero").get(Admin.ROUTES).then().statusCode(400).body("fields.field", hasItem("?page"));
        api().queryParam("pageSize", 1001).get(Admin.ROUTES).then().statusCode(400).body("fields.field", hasItem("?pageSize"));
        api().queryParam("expiresBefore", "tomorrow").get(Admin.CERTIFICATES).then().statusCode(400)
                .body("fields.field", hasItem("?expiresBefore"));
        api().queryParam("expiresBefore", "2030-01-01").get(Admin.ROUTES).then().statusCode(400);
    }
}
