/** The register, a cohort's certificates, one's own, and the public verification; rooms above add their parts. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.certification.ui;

import org.jspecify.annotations.NullMarked;
