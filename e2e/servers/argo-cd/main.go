// Runs one of Argo CD's parts: those that make applications, render them and apply them. Argo CD's own main also holds its
// web server and its command line, which take as long again to build. `redis` is a server of Redis' protocol in memory, for
// the one cache that they share.
//
//	argo-cd (applicationset-controller | repo-server | application-controller) [option…]
//	argo-cd redis --address=HOST:PORT
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alicebob/miniredis/v2"
	applications "github.com/argoproj/argo-cd/v3/cmd/argocd-application-controller/commands"
	sets "github.com/argoproj/argo-cd/v3/cmd/argocd-applicationset-controller/commands"
	repositories "github.com/argoproj/argo-cd/v3/cmd/argocd-repo-server/commands"
	"github.com/spf13/cobra"
)

// Of Argo CD; stamped by the build.
var version = "v0.0.0"

func main() {
	program := &cobra.Command{Use: "argo-cd", Version: version, SilenceUsage: true}
	program.SetVersionTemplate("argo-cd {{.Version}}\n")
	program.AddCommand(redis())
	for name, command := range map[string]*cobra.Command{
		"applicationset-controller": sets.NewCommand(),
		"repo-server":               repositories.NewCommand(),
		"application-controller":    applications.NewCommand(),
	} {
		command.Use = name
		program.AddCommand(command)
	}
	if err := program.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func redis() *cobra.Command {
	command := &cobra.Command{Use: "redis", Args: cobra.NoArgs}
	address := command.Flags().String("address", "127.0.0.1:6379", "where to listen")
	command.RunE = func(*cobra.Command, []string) error {
		server := miniredis.NewMiniRedis()
		if err := server.StartAddr(*address); err != nil {
			return err
		}
		defer server.Close()
		stop := make(chan os.Signal, 1)
		signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
		<-stop
		return nil
	}
	return command
}
