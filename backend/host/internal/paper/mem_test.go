package paper_test
import ("testing";"path/filepath";"anteroom/backend/host/internal/paper";"time";"runtime")
func TestMem(t *testing.T){
 folder,_,_:=corpus(t)
 r:=paper.New(paper.Config{}); defer r.Close()
 rise:=watchMemory(t)
 b:=time.Now()
 f,err:=r.Inspect(t.Context(), source(t, filepath.Join(folder,"forms/Y2025-irs-f1040.pdf")))
 t.Log(f,err,time.Since(b), rise()>>20)
 var m runtime.MemStats; runtime.ReadMemStats(&m); t.Log("rss", residentBytes()>>20, "heap", m.HeapAlloc>>20, m.HeapSys>>20)
 runtime.GC(); runtime.ReadMemStats(&m); t.Log("rss", residentBytes()>>20, "heap", m.HeapAlloc>>20, m.HeapSys>>20)
}
