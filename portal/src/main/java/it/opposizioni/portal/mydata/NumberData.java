package it.opposizioni.portal.mydata;

import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the register holds about a number of somebody without an account, shown and handed over as what is held about who has one. The portal holds
 * nothing of such a person: a letter to an address alone is erased when it has left.
 */
@ApplicationScoped
public class NumberData {

    private final Page page;
    private final DataFiles files;
    private final Now now;

    NumberData(Page page, DataFiles files, Now now) {
        this.page = page;
        this.files = files;
        this.now = now;
    }

    /** As people read it. @param kept what stays, why, and until when */
    public record Shown(DataView view, List<KeptData> kept) {}

    public Shown shown(DataPart register) {
        HeldData held = held(register);
        return new Shown(new DataViews(held, page, MyDataResource.MOST_ON_PAGE).view(), held.kept());
    }

    public Response json(DataPart register) {
        return files.json(held(register));
    }

    /** @throws it.opposizioni.kit.problem.DomainException 503 while another document is made */
    public Response pdf(Supplier<DataPart> register) {
        return files.pdf(() -> held(register.get()));
    }

    private HeldData held(DataPart register) {
        return new HeldData(now.get(), null, Map.of(Source.REGISTER, register), List.of());
    }
}
