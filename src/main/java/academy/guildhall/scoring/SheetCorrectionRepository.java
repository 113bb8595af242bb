package academy.guildhall.scoring;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetCorrectionRepository extends Repository<SheetCorrection, CorrectionId> {
    SheetCorrection saveAndFlush(SheetCorrection correction);

    /** What is asked of a sheet now. Whoever calls holds the sheet. */
    @Query("select c from SheetCorrection c where c.sheet = :sheet and c.state = 'ASKED'")
    Optional<SheetCorrection> open(SheetId sheet);
}
