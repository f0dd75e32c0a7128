// Command oracle says what the tools' own code makes of Kubernetes objects: Argo CD's health, as its controller
// computes it, and kstatus, which Flux waits with. The suite's rules are compared with it; nothing else uses it.
//
// It reads a JSON list of objects and writes a JSON list of opinions in the same order. Called with "kinds" it writes
// the folders of the checks that Argo CD ships, group/kind, where an underscore stands for anything. Called with "order"
// it reads a JSON list of syncs and writes, for each, the tasks of Argo CD's engine in the engine's order.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/argoproj/argo-cd/gitops-engine/pkg/health"
	"github.com/argoproj/argo-cd/v3/pkg/apis/application/v1alpha1"
	"github.com/argoproj/argo-cd/v3/resource_customizations"
	"github.com/argoproj/argo-cd/v3/util/lua"
	"github.com/fluxcd/cli-utils/pkg/kstatus/status"
	"github.com/fluxcd/pkg/runtime/statusreaders"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	kubejson "k8s.io/apimachinery/pkg/util/json"
)

// opinion is what both tools say of one object.
type opinion struct {
	// Argo is null for a kind that has no check.
	Argo    *word `json:"argo"`
	Kstatus word  `json:"kstatus"`
	// Flux is kstatus with Flux's own reader for Jobs before it, as its controllers put it.
	Flux word `json:"flux"`
}

// word is one verdict. A failed check has no verdict but the error in its place.
type word struct {
	Status  string `json:"status"`
	Message string `json:"message,omitempty"`
	Error   string `json:"error,omitempty"`
}

// applicationHealth lets an Application repeat the health it reports. Argo CD ships no check for this kind, and its
// manual tells whoever nests Applications to add one to this effect.
const applicationHealth = `
if obj.status == nil or obj.status.health == nil then
  return { status = "Progressing" }
end
return { status = obj.status.health.status, message = obj.status.health.message }
`

// Open libraries are what the shipped checks have, so that all of them read objects alike.
var overrides = lua.ResourceHealthOverrides{
	"argoproj.io/Application": v1alpha1.ResourceOverride{HealthLua: applicationHealth, UseOpenLibs: true},
}

func main() {
	question := strings.Join(os.Args[1:], " ")
	if err := answer(question, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answer(question string, in io.Reader, out io.Writer) error {
	switch question {
	case "":
		return judge(in, out)
	case "kinds":
		return listKinds(out)
	case "order":
		return tellOrder(in, out)
	default:
		return fmt.Errorf("cannot answer %q", question)
	}
}

func judge(in io.Reader, out io.Writer) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var objects []map[string]any
	// Integers stay integers, as they do in the controllers.
	if err := kubejson.Unmarshal(text, &objects); err != nil {
		return err
	}
	opinions := make([]opinion, 0, len(objects))
	for _, object := range objects {
		it := &unstructured.Unstructured{Object: object}
		opinions = append(opinions, opinion{Argo: askArgo(it), Kstatus: askKstatus(it), Flux: askFlux(it)})
	}
	return json.NewEncoder(out).Encode(opinions)
}

func listKinds(out io.Writer) error {
	kinds := []string{}
	err := fs.WalkDir(resource_customizations.Embedded, ".", func(path string, _ fs.DirEntry, err error) error {
		if folder, ok := strings.CutSuffix(path, "/health.lua"); ok {
			kinds = append(kinds, folder)
		}
		return err
	})
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(kinds)
}

func askArgo(object *unstructured.Unstructured) (answer *word) {
	defer func() {
		if reason := recover(); reason != nil {
			answer = &word{Error: fmt.Sprint(reason)}
		}
	}()
	found, err := health.GetResourceHealth(object, overrides)
	if found == nil {
		return nil
	}
	answer = &word{Status: string(found.Status), Message: found.Message}
	if err != nil {
		answer.Error = err.Error()
	}
	return answer
}

func askKstatus(object *unstructured.Unstructured) (answer word) {
	defer func() {
		if reason := recover(); reason != nil {
			answer = word{Error: fmt.Sprint(reason)}
		}
	}()
	found, err := status.Compute(object)
	if err != nil {
		return word{Error: err.Error()}
	}
	return word{Status: found.Status.String(), Message: found.Message}
}

// jobs reads no cluster for an object that it is given.
var jobs = statusreaders.NewCustomJobStatusReader(nil)

func askFlux(object *unstructured.Unstructured) (answer word) {
	if !jobs.Supports(object.GroupVersionKind().GroupKind()) {
		return askKstatus(object)
	}
	defer func() {
		if reason := recover(); reason != nil {
			answer = word{Error: fmt.Sprint(reason)}
		}
	}()
	found, err := jobs.ReadStatusForObject(context.Background(), nil, object)
	if err != nil {
		return word{Error: err.Error()}
	}
	if found.Error != nil {
		return word{Error: found.Error.Error()}
	}
	return word{Status: found.Status.String(), Message: found.Message}
}
