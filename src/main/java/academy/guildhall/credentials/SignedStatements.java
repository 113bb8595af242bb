package academy.guildhall.credentials;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.AcademyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs what a paper states, within the transaction of whoever issues it. */
@Component
@ModuleApi
public class SignedStatements {
    private final Signing signing;
    private final String address;

    SignedStatements(Signing signing, @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.signing = signing;
        this.address = address.replaceAll("/+$", "");
    }

    /** What the code on the paper holds: the address of its page, and the statement behind it. */
    public String code(AcademyId academy, Certified certified, Act act) {
        return Statement.of(certified, signing.held(academy, act)).code(address, certified.token());
    }
}
