package it.opposizioni.complaint.appeal;

import jakarta.enterprise.context.ApplicationScoped;

/** Has reporters told of ends of appeals, for tests. */
@ApplicationScoped
public class ToldReporters {

    private final AppealTelling telling;

    ToldReporters(AppealTelling telling) {
        this.telling = telling;
    }

    /** As the timer does. */
    public void tell() {
        telling.tell();
    }
}
