package it.opposizioni.portal.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Asks who has finished a request how easy it was: the stars on the page where it ended, the rest here. */
abstract class RatingPages extends FormResource {

    private static final int LONGEST_COMMENT = 200;

    @CheckedTemplate(basePath = "rating")
    static class Templates {
        /**
         * @param stars 0 while none were chosen: they are asked for first
         * @param here the address of this page
         * @param own whether it belongs to somebody's area
         */
        static native TemplateInstance rating(
                Form form, int stars, String question, List<Choice> aspects, String here, boolean own);

        static native TemplateInstance rated(boolean own);

        private Templates() {}
    }

    private final Ratings ratings;
    private final boolean own;

    /** @param own whether the pages belong to somebody's area */
    RatingPages(Page page, ReturnedForms returned, Ratings ratings, boolean own) {
        super(page, returned);
        this.ratings = ratings;
        this.own = own;
    }

    /** Counts who sends one. */
    abstract void limit();

    TemplateInstance asked(String path, String chosen) {
        RatingTexts texts = texts(RatingTexts.class);
        Form form = returned.here().orElseGet(() -> Form.empty().with("stars", chosen));
        int stars = stars(form);
        // no star is an answer, too
        if (stars == 0 && page.query() != null) {
            form.reject("stars", texts.starsMissing());
        }
        String question = Aspect.isContent(stars) ? texts.whatWasGood() : texts.whatWasHard();
        return Templates.rating(form.keyed(), stars, question, Aspect.choices(stars, texts), page.link(path), own);
    }

    Response rated(RatedService rated, String path, Form form) {
        RatingTexts texts = texts(RatingTexts.class);
        int stars = stars(form);
        String comment = form.value("comment");
        if (stars == 0) {
            form.reject("stars", texts.starsMissing());
        }
        if (comment.length() > LONGEST_COMMENT) {
            form.reject("comment", texts.commentTooLong(LONGEST_COMMENT));
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        limit();
        Aspect aspect = Aspect.of(form.value("aspect")).orElse(null);
        ratings.record(UUID.fromString(form.key()), rated, stars, aspect, comment);
        return seeOther(path + "/done");
    }

    TemplateInstance thanked() {
        return Templates.rated(own);
    }

    private static int stars(Form form) {
        String typed = form.value("stars");
        return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }
}
