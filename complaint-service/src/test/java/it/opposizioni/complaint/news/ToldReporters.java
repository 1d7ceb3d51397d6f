package it.opposizioni.complaint.news;

import jakarta.enterprise.context.ApplicationScoped;

/** Has reporters told of what has happened to their cases, for tests. */
@ApplicationScoped
public class ToldReporters {

    private final CaseNews news;

    ToldReporters(CaseNews news) {
        this.news = news;
    }

    /** As the timer does. */
    public void tell() {
        news.tell();
    }
}
