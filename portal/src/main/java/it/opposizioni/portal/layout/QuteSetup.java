package it.opposizioni.portal.layout;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateGlobal;
import jakarta.enterprise.event.Observes;

/** The one place that tells Qute in which language it writes and what {@code page} means. */
class QuteSetup {

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive()) {
                template.setLocale(page().lang().locale());
            }
        });
    }

    @TemplateGlobal
    static Page page() {
        return Arc.container().instance(Page.class).get();
    }
}
