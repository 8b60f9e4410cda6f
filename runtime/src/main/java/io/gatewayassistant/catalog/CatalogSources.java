package io.gatewayassistant.catalog;

import java.util.List;

/** The sources of an installation, in the order in which their operations are listed. */
public interface CatalogSources {

    List<CatalogSource> all();
}
