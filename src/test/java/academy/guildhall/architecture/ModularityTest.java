package academy.guildhall.architecture;

import academy.guildhall.GuildhallApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void modulesDependOnlyOnWhatTheyDeclareAndNeverInACircle() {
        ApplicationModules.of(GuildhallApplication.class).verify();
    }
}
