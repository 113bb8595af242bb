/** Certificates: issued once, frozen, verifiable by anyone, revocable with a reason. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Certification",
        allowedDependencies = {
            "platform",
            "people",
            "people::ui",
            "programmes",
            "programmes::ui",
            "results",
            "objections",
            "papers",
            "credentials"
        })
@NullMarked
package academy.guildhall.certification;

import org.jspecify.annotations.NullMarked;
