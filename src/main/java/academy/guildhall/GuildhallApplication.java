package academy.guildhall;

import academy.guildhall.audit.VerifyLogCommand;
import academy.guildhall.platform.backup.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class GuildhallApplication {
    public static void main(String[] args) {
        if (BackupCommands.isOne(args)) {
            System.exit(BackupCommands.run(args));
        }
        if (VerifyLogCommand.isOne(args)) {
            System.exit(VerifyLogCommand.run(args));
        }
        SpringApplication.run(GuildhallApplication.class, args);
    }
}
