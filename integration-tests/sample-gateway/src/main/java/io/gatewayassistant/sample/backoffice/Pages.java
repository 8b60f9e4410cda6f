package io.gatewayassistant.sample.backoffice;

import java.util.List;

import io.gatewayassistant.sample.audit.AdminCall;
import io.gatewayassistant.sample.entity.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages. */
@CheckedTemplate(basePath = "pages")
final class Pages {

    private Pages() {
    }

    static native TemplateInstance login(boolean failed, boolean demo);

    static native TemplateInstance home(Page page, List<Tile> tiles);

    static native TemplateInstance list(Page page, Kind<?> kind, Listing listing);

    static native TemplateInstance edit(Page page, Kind<?> kind, Editor editor);

    static native TemplateInstance configuration(Page page, Editor editor);

    static native TemplateInstance calls(Page page, List<AdminCall> calls);

    static native TemplateInstance docs(Page page, List<Documentation.Entry> entries);

    static native TemplateInstance doc(Page page, Documentation.Article article);

    static native TemplateInstance missing(Page page, String message);
}
