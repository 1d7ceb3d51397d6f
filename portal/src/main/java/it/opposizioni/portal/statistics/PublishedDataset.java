package it.opposizioni.portal.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A set of figures that anybody may take and use again, with its files. */
enum PublishedDataset {
    REGISTRATIONS(
            OpenDataTexts::registrationsTitle,
            OpenDataTexts::registrationsText,
            List.of(DataFile.csv("registrations.csv"), DataFile.json("registrations.json"))),
    REGISTER(OpenDataTexts::registerTitle, OpenDataTexts::registerText, List.of(DataFile.json("statistics.json"))),
    CONSULTATIONS(
            OpenDataTexts::consultationsTitle,
            OpenDataTexts::consultationsText,
            List.of(DataFile.csv("consultations.csv"), DataFile.json("consultations.json"))),
    COMPLAINTS(
            OpenDataTexts::complaintsTitle,
            OpenDataTexts::complaintsText,
            List.of(DataFile.csv("complaints.csv"), DataFile.json("complaints.json"))) {

        /** As the reported calls, with which they are counted. */
        @Override
        String frequency() {
            return WEEKLY;
        }
    },
    REPORTED_CALLS(
            OpenDataTexts::reportedCallsTitle,
            OpenDataTexts::reportedCallsText,
            List.of(
                    DataFile.csv("reported-calls.csv"),
                    DataFile.json("reported-calls.json"),
                    new DataFile("reported-calls.parquet", "PARQUET"))) {

        /** Two countings a day apart would show what one complaint has changed. */
        @Override
        String frequency() {
            return WEEKLY;
        }

        @Override
        Optional<String> schema() {
            return Optional.of("/data/reported-calls.schema.json");
        }
    };

    /** @param format as the European vocabulary of file types calls it */
    record DataFile(String name, String format) {

        private static DataFile csv(String name) {
            return new DataFile(name, "CSV");
        }

        private static DataFile json(String name) {
            return new DataFile(name, "JSON");
        }

        /** The same in all languages, for it is known to programs. */
        public String path() {
            return "/data/" + name;
        }
    }

    private static final String WEEKLY = "WEEKLY";

    private final Function<OpenDataTexts, String> title;
    private final Function<OpenDataTexts, String> text;
    private final List<DataFile> files;

    PublishedDataset(
            Function<OpenDataTexts, String> title, Function<OpenDataTexts, String> text, List<DataFile> files) {
        this.title = title;
        this.text = text;
        this.files = files;
    }

    String title(OpenDataTexts texts) {
        return title.apply(texts);
    }

    String text(OpenDataTexts texts) {
        return text.apply(texts);
    }

    List<DataFile> files() {
        return files;
    }

    /** How often the figures change, as the European vocabulary calls it. */
    String frequency() {
        return "DAILY";
    }

    /** Where it is written what the columns mean; empty where their names say it. */
    Optional<String> schema() {
        return Optional.empty();
    }
}
